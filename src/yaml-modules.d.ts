declare module '../rules/facts/*' {
  const dictionary: import('./model/fact-dictionary.ts').FactDictionary
  export default dictionary
}

declare module '../rules/standards/*' {
  const ruleSet: import('./model/rule-set.ts').RuleSet
  export default ruleSet
}
