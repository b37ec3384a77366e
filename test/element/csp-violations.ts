/** What the policy of this page has forbidden so far. Must be imported before anything that may be forbidden. */
export const violations: string[] = [];

document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample, sourceFile}) => {
  violations.push(`${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}`.trim());
});
