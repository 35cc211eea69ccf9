import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/* The least that a program for lines of JSON does: it reads them, parses them and writes a short line for each. */

let number = 0
createInterface({ input: createReadStream(process.argv[2]) }).on('line', (line) => {
  number += 1
  process.stdout.write(`{"line":${number},"profile":"${JSON.parse(line).id}"}\n`)
})
