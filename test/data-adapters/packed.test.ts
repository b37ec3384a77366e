// Files whose bytes are packed, and columns within columns, as other software writes them.
import {expect} from '@open-wc/testing';
import {arrow, parquet} from 'keepwell/data-adapters';
import {defineTable, instant, key, number, properties, text} from 'keepwell/metrics/table';
import {answering} from './columnar-samples.js';
import {packedFiles, packedRow} from './packed-samples.js';
import {dataErrorOf, numbersOf, readAll, valuesOf} from './reading.js';

const things = defineTable('things', 'For tests', {id: key('thing', ''), at: instant(''), n: number('')});
const bytesOf = (name: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(packedFiles[name]!), (character) => character.charCodeAt(0));

function opened(name: string, maxBytes?: number) {
  const options = {url: '/a', ...(maxBytes !== undefined && {maxBytes})};
  return name.startsWith('arrow') ? arrow.open(options) : parquet.open(options);
}

describe('packed files', () => {
  const rows = Array.from({length: 100}, (_, i) => packedRow(i));
  for (const name of ['arrow zstd stream', 'arrow lz4 file', 'parquet zstd 1.0', 'parquet lz4 2.0']) {
    it(`are read: ${name}`, async () => {
      const {chunks, quality} = await answering(bytesOf(name), () => readAll(opened(name), things));
      expect(valuesOf(chunks, 'id')).to.deep.equal(rows.map(({id}) => id));
      expect(numbersOf(chunks, 'at')).to.deep.equal(rows.map(({at}) => at));
      expect(numbersOf(chunks, 'n')).to.deep.equal(rows.map(({n}) => n));
      expect(quality.columns).to.deep.equal({});
    });

    it(`are refused where they are broken, and end nothing: ${name}`, async () => {
      const bytes = bytesOf(name);
      // In the middle stand packed bytes; whatever becomes of them, it is told or is rows.
      for (let at = 200; at < bytes.length - 200; at += 41) {
        const broken = bytes.slice();
        broken[at] = broken[at]! ^ 0x55;
        const failed = await answering(broken, () => readAll(opened(name), things)).then(
          ({length}) => (expect(length).to.equal(100), undefined),
          (error: unknown) => error,
        );
        if (failed !== undefined) expect(failed).to.have.property('name', 'DataError');
      }
    });
  }

  for (const name of ['arrow zstd stream', 'parquet zstd 1.0']) {
    it(`are refused where they are longer than maxBytes when unpacked: ${name}`, async () => {
      const error = await dataErrorOf(
        answering(bytesOf(name), () => readAll(opened(name, bytesOf(name).length), things)),
      );
      expect(error.code).to.equal('too-large');
    });
  }

  it('are refused by name where nobody unpacks them', async () => {
    const name = 'parquet brotli 1.0';
    const error = await dataErrorOf(answering(bytesOf(name), () => readAll(opened(name), things)));
    expect(error.message).to.match(/got pages compressed with BROTLI, which is not read here$/);
  });
});

describe('columns within columns of a Parquet', () => {
  const nested = defineTable('nested', 'For tests', {
    id: key('thing', ''),
    more: properties(''),
    note: text(''),
    on: properties(''),
  });

  it('are counted as what cannot be read, each by its name, and the others are read', async () => {
    const name = 'parquet nested';
    const {chunks, quality} = await answering(bytesOf(name), () => readAll(opened(name), nested));
    expect(valuesOf(chunks, 'id')).to.deep.equal(['a', 'b']);
    expect(Object.keys(quality.columns)).to.deep.equal(['more', 'note', 'on']);
    expect(quality.columns['more']).to.deep.include({emptied: 2, dropped: 0, expected: 'an object'});
    expect(quality.columns['note']).to.deep.include({emptied: 2, dropped: 0, expected: 'text'});
    expect(chunks[0]!.note).to.deep.equal([null, null]);
    expect(chunks[0]!.more.get('plan').codes).to.deep.equal(Int32Array.of(-1, -1));
  });
});
