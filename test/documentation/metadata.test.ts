import { describe, expect, it } from 'vitest';
import type { DocumentFacts } from '../../server/src/documentation/facts.ts';
import { readDocument } from '../../server/src/documentation/read.ts';

function items(facts: DocumentFacts | undefined): readonly string[] {
  return [...new Set(facts?.sections.flatMap((section) => section.answers.map(({ item }) => item)))].sort();
}

function mentioned(facts: DocumentFacts | undefined): readonly string[] {
  return facts?.sections.flatMap((section) => section.mentions.map(({ text }) => text)) ?? [];
}

describe('machine-readable descriptions', () => {
  it('Croissant with the responsible AI vocabulary', () => {
    const text = JSON.stringify({
      '@type': 'sc:Dataset',
      name: 'Coffee',
      description: 'Answers of 300 students about coffee and sleep.',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      url: 'https://example.org/coffee',
      version: '1.0.0',
      'rai:dataBiases': 'Students of one university only.',
      'rai:personalSensitiveInformation': ['age'],
      distribution: [{ '@type': 'cr:FileObject', '@id': 'coffee.csv', contentUrl: 'data/coffee.csv' }],
    });
    const facts = readDocument('croissant.json', text);
    expect(facts?.kind).toBe('metadata');
    expect(facts?.title).toBe('Coffee');
    expect(items(facts)).toEqual(['fields', 'licence', 'limitations', 'personal', 'source', 'version']);
    expect(mentioned(facts)).toContain('data/coffee.csv');
  });

  it('a Croissant file full of placeholders answers nothing', () => {
    const text = JSON.stringify({ '@type': 'sc:Dataset', name: 'X', description: 'TODO', license: 'TBD' });
    expect(items(readDocument('croissant.json', text))).toEqual([]);
  });

  it('RO-Crate', () => {
    const text = JSON.stringify({
      '@graph': [
        {
          '@id': './',
          '@type': 'Dataset',
          name: 'Trees',
          description: 'Trees of Vienna',
          author: { '@id': '#a' },
        },
      ],
    });
    expect(items(readDocument('ro-crate-metadata.json', text))).toEqual(['fields', 'source']);
  });

  it('other JSON is no description', () => {
    expect(readDocument('metadata.json', '{"version": 3, "name": "app"}')).toBeUndefined();
    expect(readDocument('metadata.json', '{"version": ')).toBeUndefined();
    expect(readDocument('metadata.json', '[1, 2]')).toBeUndefined();
  });

  it('Kaggle', () => {
    const text = JSON.stringify({
      title: 'Telco churn',
      id: 'jane/telco-churn',
      licenses: [{ name: 'CC0-1.0' }],
      resources: [{ path: 'churn.csv', description: 'One row per customer' }],
    });
    const facts = readDocument('dataset-metadata.json', text);
    expect(items(facts)).toEqual(['fields', 'licence', 'source']);
    expect(mentioned(facts)).toEqual(['churn.csv']);
    const fresh = JSON.stringify({
      title: 'INSERT_TITLE_HERE',
      id: 'jane/INSERT_SLUG_HERE',
      licenses: [{ name: 'CC0-1.0' }],
    });
    expect(items(readDocument('dataset-metadata.json', fresh))).not.toContain('source');
  });

  it('Frictionless', () => {
    const text =
      'name: trees\ndescription: Trees of Vienna\nresources:\n- path: trees.csv\n  schema:\n    fields:\n    - {name: h, description: height in m}\n';
    const facts = readDocument('datapackage.yaml', text);
    expect(items(facts)).toEqual(['fields']);
    expect(mentioned(facts)).toEqual(['trees.csv']);
  });

  it('DVC: a description, an import, a bare pointer', () => {
    const described =
      'outs:\n- md5: 0123\n  path: train.csv\n  desc: Loans of one bank, 2019\n  meta:\n    license: internal\n';
    expect(items(readDocument('data/train.csv.dvc', described))).toEqual(['fields', 'licence']);
    const imported =
      'deps:\n- path: data.xml\n  repo: {url: "https://github.com/a/registry"}\nouts:\n- path: data.xml\n';
    expect(items(readDocument('data/data.xml.dvc', imported))).toEqual(['source']);
    expect(
      items(readDocument('data/train.csv.dvc', 'outs:\n- md5: 0123\n  size: 5\n  path: train.csv\n')),
    ).toEqual([]);
    const stages =
      'stages:\n  prepare:\n    cmd: python prepare.py\n    outs:\n    - data/clean.csv:\n        desc: Loans without duplicates\n    - data/other.csv\n';
    expect(mentioned(readDocument('dvc.yaml', stages))).toEqual(['data/clean.csv']);
  });

  it('Kedro: metadata counts, a layer for drawing does not', () => {
    const text = [
      'patients:',
      '  type: pandas.CSVDataset',
      '  filepath: data/01_raw/patients.csv',
      '  metadata:',
      '    description: Patients of the clinic',
      '    owner: data office',
      'visits:',
      '  type: pandas.CSVDataset',
      '  filepath: data/01_raw/visits.csv',
      '  metadata:',
      '    kedro-viz:',
      '      layer: raw',
    ].join('\n');
    const facts = readDocument('conf/base/catalog.yml', text);
    expect(mentioned(facts)).toContain('data/01_raw/patients.csv');
    expect(mentioned(facts)).not.toContain('data/01_raw/visits.csv');
  });

  it('dbt', () => {
    const text =
      'version: 2\nsources:\n- name: shop\n  description: Orders of the web shop\n  tables:\n  - name: orders\n  - name: returns\n';
    expect(mentioned(readDocument('models/schema.yml', text))).toEqual(
      expect.arrayContaining(['orders', 'returns']),
    );
    expect(readDocument('models/schema.yml', 'model:\n  layers: 3\n')).toBeUndefined();
  });

  it('data contracts', () => {
    const text =
      'kind: DataContract\napiVersion: v3.1.0\nid: a\ndescription:\n  purpose: Billing\n  limitations: Austria only\nschema:\n- name: invoices\n  properties: []\n';
    expect(items(readDocument('invoices.odcs.yaml', text))).toEqual(
      expect.arrayContaining(['fields', 'limitations', 'use']),
    );
  });

  it('schemas say what the columns are', () => {
    expect(items(readDocument('schema.pbtxt', 'feature {\n  name: "age"\n  type: INT\n}\n'))).toEqual([
      'fields',
    ]);
    expect(readDocument('schema.pbtxt', 'model_config_list {}')).toBeUndefined();
    expect(
      items(readDocument('gx/expectations/a.json', '{"expectations": [{"expectation_type": "x"}]}')),
    ).toEqual(['fields']);
    expect(
      items(readDocument('data_dictionary.csv', 'name,meaning\nage,age in years\nbmi,body mass index\n')),
    ).toEqual(['fields']);
  });
});
