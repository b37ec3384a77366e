import {expect} from '@open-wc/testing';
import {csv, type CsvOptions} from 'keepwell/data-adapters';
import {defineTable, key, number, required, text} from 'keepwell/metrics/table';
import {events, responses, tickets} from 'keepwell/metrics/tables';
import {leastTime} from '../least-time.js';
import {dataErrorOf, failureOf, numbersOf, readAll, valuesOf, type All, serve, until} from './reading.js';

type Bytes = readonly number[];
const utf8 = (content: string): Bytes => [...new TextEncoder().encode(content)];
const utf16 = (content: string, isBig: boolean): Bytes =>
  Array.from({length: content.length}, (_, i) => content.charCodeAt(i)).flatMap((code) => {
    return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });

/** An address with this CSV. */
async function at(content: string | Bytes, type = 'text/csv'): Promise<string> {
  const body = typeof content === 'string' ? content : btoa(String.fromCharCode(...content));
  return (await serve([{headers: {'content-type': type}, body, base64: typeof content !== 'string'}])).url;
}

const scores = responses.pick('score', 'account');

async function read(
  content: string | Bytes,
  options: Partial<CsvOptions> = {},
  type?: string,
): Promise<All<typeof scores.columns>> {
  return readAll(csv.open({url: await at(content, type), ...options}), scores);
}

describe('adapter csv', () => {
  it('reads cells as text: numbers out of it, empty cells as missing', async () => {
    const {chunks, quality} = await read('score,account\n9,a\n,b\n 8.5 ,\n"1,234",c\n12%,d\n1e2,e\n');
    expect(numbersOf(chunks, 'score')).to.deep.equal([9, NaN, 8.5, NaN, NaN, 100]);
    expect(valuesOf(chunks, 'account')).to.deep.equal(['a', 'b', null, 'c', 'd', 'e']);
    expect(quality.columns.score).to.deep.include({dropped: 0, emptied: 2, example: {row: 4, got: '"1,234"'}});
  });

  it('reads instants in ISO 8601, and numbers in a declared unit', async () => {
    const url = await at('user,at\nu,2026-01-01T00:00:00+01:00\nv,1767225600\n');
    const iso = await readAll(csv.open({url}), events);
    expect(numbersOf(iso.chunks, 'at')).to.deep.equal([Date.UTC(2025, 11, 31, 23)]);
    expect(iso.quality.columns.at!.dropped).to.equal(1);
    const seconds = await readAll(csv.open({url, instants: 's'}), events);
    expect(numbersOf(seconds.chunks, 'at')).to.deep.equal([Date.UTC(2025, 11, 31, 23), Date.UTC(2026, 0, 1)]);
  });

  it('reads lists and properties that are JSON in a cell', async () => {
    const list = '"[{""at"":""2026-01-01T00:00Z"",""type"":""comment""}]"';
    const url = await at(`id,createdAt,events\nt1,2026-01-01T00:00Z,${list}\n`);
    const {chunks} = await readAll(csv.open({url}), tickets);
    expect(valuesOf([chunks[0]!.events.items], 'type')).to.deep.equal(['comment']);
  });

  const plain = 'score,account\n1,a\n2,"b ""q"", c"\n3,"d\ne"\n';
  const expected = {scores: [1, 2, 3], accounts: ['a', 'b "q", c', 'd\ne']};
  for (const [what, content, type] of [
    ['newlines', plain],
    ['returns and newlines', plain.replaceAll('\n', '\r\n').replace('d\r\ne', 'd\ne')],
    ['returns', plain.replaceAll('\n', '\r').replace('d\re', 'd\ne')],
    ['no last newline', plain.slice(0, -1)],
    ['semicolons', 'score;account\n1;a\n2;"b ""q"", c"\n3;"d\ne"\n'],
    ['tabs', 'score\taccount\n1\ta\n2\t"b ""q"", c"\n3\t"d\ne"\n'],
    ['a byte-order mark', [0xef, 0xbb, 0xbf, ...utf8(plain)]],
    ['UTF-16LE with a mark', utf16(`\uFEFF${plain}`, false)],
    ['UTF-16BE with a mark', utf16(`\uFEFF${plain}`, true)],
    ['UTF-16LE without a mark, told by the server', utf16(plain, false), 'text/csv; charset=utf-16le'],
    ['a mark against what the server tells', [0xef, 0xbb, 0xbf, ...utf8(plain)], 'text/csv; charset=utf-16le'],
    ['empty lines before, between and behind', `\n\n${plain.replace('\n2', '\n\n\n2')}\n\n`],
    ['a header in quotes, with blanks', plain.replace('score,account', '"score", account ')],
    ['another type', plain, 'image/png'],
    ['no type', plain, ''],
  ] as const) {
    it(`reads a file with ${what}`, async () => {
      const {chunks, quality} = await read(content, {}, type);
      expect(numbersOf(chunks, 'score')).to.deep.equal(expected.scores);
      expect(valuesOf(chunks, 'account')).to.deep.equal(expected.accounts);
      expect(quality).to.deep.equal({read: 3, kept: 3, columns: {}, malformed: null, ignored: []});
    });
  }

  it('reads windows-1252 when the server tells it, and refuses to guess it', async () => {
    const bytes = [...utf8('score,account\n1,M'), 0xfc, ...utf8('ller\n')];
    const told = await read(bytes, {}, 'text/csv;charset="windows-1252"');
    expect(valuesOf(told.chunks, 'account')).to.deep.equal(['Müller']);
    const error = await dataErrorOf(read(bytes));
    expect(error.code).to.equal('unreadable');
    expect(error.message).to.contain('expected text in utf-8');
  });

  it('reads letters that come in two pieces', async () => {
    const bytes = utf8('score,account\n1,Zoë\n');
    const pieces = [bytes.slice(0, 19), bytes.slice(19)].map((piece) => btoa(String.fromCharCode(...piece)));
    const {url} = await serve([{body: pieces, base64: true, pause: 30}]);
    expect(valuesOf((await readAll(csv.open({url}), scores)).chunks, 'account')).to.deep.equal(['Zoë']);
  });

  it('reads another delimiter where it is told', async () => {
    const {chunks} = await read('score|account\n1|a,b;c\n', {delimiter: '|'});
    expect(valuesOf(chunks, 'account')).to.deep.equal(['a,b;c']);
    for (const delimiter of ['', '""', '"', '\n']) {
      expect(await dataErrorOf(read('score\n1\n', {delimiter}))).to.have.property('code', 'bad-option');
    }
  });

  it('tells the delimiter outside of quotes', async () => {
    const {chunks} = await read('score;"a, b, c, d";account\n1;;x\n');
    expect(valuesOf(chunks, 'account')).to.deep.equal(['x']);
  });

  it('counts rows with too few or too many cells, and says on which line', async () => {
    const {chunks, quality} = await read('score,account\n1,"a\na"\n2\n3,c,d\n4,e\n,\n');
    expect(numbersOf(chunks, 'score')).to.deep.equal([1, 4, NaN]);
    expect(quality).to.deep.include({read: 5, kept: 3});
    expect(quality.malformed).to.deep.equal({
      count: 2,
      expected: '2 cells',
      example: {row: 2, got: 'line 4: 1 cells'},
    });
  });

  it('counts rows with broken quotes and swallows none of the others', async () => {
    const {chunks, quality} = await read('score,account\n1,"a"x\n2,"b" \n3,c\n4,"d\n5,e\n6,f\n');
    expect(numbersOf(chunks, 'score')).to.deep.equal([3, 5, 6]);
    expect(quality).to.deep.include({read: 6, kept: 3});
    expect(quality.malformed).to.deep.include({count: 3});
    expect(quality.malformed!.example).to.deep.equal({row: 1, got: 'line 2: a quote that does not end its cell'});
  });

  it('counts a quote at the end that does not close', async () => {
    const {quality} = await read('score,account\n1,a\n2,"b');
    expect(quality).to.deep.include({read: 2, kept: 1});
    expect(quality.malformed!.example).to.deep.equal({row: 2, got: 'line 3: a quote that does not end its cell'});
  });

  it('names rows of the file in examples, also behind malformed ones', async () => {
    const {quality} = await read('score,account\n1\n2,a\n3\n4,b\nx,c\n');
    expect(quality.columns.score!.example).to.deep.equal({row: 5, got: '"x"'});
  });

  it('takes an empty line for a row only in a table of one column, and not at the end', async () => {
    const {chunks, quality} = await readAll(
      csv.open({url: await at('score\n1\n\n\n2\n\n\n')}),
      responses.pick('score'),
    );
    expect(numbersOf(chunks, 'score')).to.deep.equal([1, NaN, NaN, 2]);
    expect(quality.read).to.equal(4);
  });

  it('refuses a column that is there twice, if it is one that is read', async () => {
    const error = await dataErrorOf(read('score,account,x,score\n1,a,b,2\n'));
    expect(error.code).to.equal('unreadable');
    expect(error.message).to.equal('[csv] header: expected one column "score", got it as columns 1 and 4');
    const other = await read('score,x,account,x\n1,2,a,3\n');
    expect(numbersOf(other.chunks, 'score')).to.deep.equal([1]);
    expect(other.quality.ignored).to.deep.equal(['x']);
  });

  it('reads ten thousand columns', async () => {
    const names = Array.from({length: 10_000}, (_, i) => `c${i}`);
    const {chunks, quality} = await read(`${names.join()},score\n${names.map(() => '1').join()},7\n`);
    expect(numbersOf(chunks, 'score')).to.deep.equal([7]);
    expect(quality.ignored).to.have.length(10_000);
  });

  for (const [what, content] of [
    ['nothing', ''],
    ['a byte-order mark', [0xef, 0xbb, 0xbf]],
    ['empty lines', '\r\n\r\n\n'],
    ['a header', 'score,account'],
    ['a header with its line end', 'score,account\r\n'],
    ['a header and empty lines', 'score,account\n\n\n'],
  ] as const) {
    it(`has no chunk where there is only ${what}`, async () => {
      expect((await read(content)).chunks).to.deep.equal([]);
    });
  }

  it('refuses a header with a broken quote, since no row would fit it', async () => {
    for (const content of ['"score" , account\n1,a\n', 'score,"account\n1,a\n']) {
      const error = await dataErrorOf(read(content));
      expect(error.code).to.equal('unreadable');
      expect(error.message).to.contain('expected a header line, got one with a quote that does not end its cell');
    }
  });

  it('says that it got a page instead', async () => {
    for (const page of ['<!doctype html><title>Log in</title>', '\n <!-- x --> <!DOCTYPE HTML>', '<html lang=en>']) {
      const error = await dataErrorOf(read(page, {}, 'text/html'));
      expect(error.code).to.equal('unreadable');
      expect(error.message).to.match(/^\[csv\] http:\/\/[^?]*: expected CSV, got an HTML page \(a login\?\)$/);
    }
  });

  it('says which columns came in place of those it wanted', async () => {
    const error = await dataErrorOf(read('9,8\n7,6\n'));
    expect(error.code).to.equal('wrong-columns');
    expect(error.message).to.contain('got "9", "8"');
  });

  it('keeps text that looks like markup, a formula or a part of an object', async () => {
    const odd = ['<img src=x onerror=alert(1)>', '=1+1', '__proto__', 'constructor', 'hasOwnProperty', '\u202Ex', '\0'];
    const {chunks, quality} = await read(`account,score\n${odd.map((label) => `"${label}",1`).join('\n')}\n`);
    expect(valuesOf(chunks, 'account')).to.deep.equal(odd);
    expect(quality.kept).to.equal(odd.length);
    expect(({} as {pwned?: number}).pwned).to.equal(undefined);
  });

  it('reads columns that are called like a part of an object', async () => {
    const content = '__proto__,constructor,score\np,c,1\n';
    const plainRead = await read(content);
    expect(numbersOf(plainRead.chunks, 'score')).to.deep.equal([1]);
    expect(plainRead.quality.ignored).to.deep.equal(['__proto__', 'constructor']);
    const renamed = await read(content, {columns: 'account: __proto__'});
    expect(valuesOf(renamed.chunks, 'account')).to.deep.equal(['p']);
  });

  for (const [what, content, result] of [
    ['quotes', `a,b\n${'"'.repeat(400_000)}`, 'wrong-columns'],
    ['quotes where a cell is read', `score,account\n${'"'.repeat(400_000)}`, 1],
    ['quotes that do not close', `score,account\n${'"x""'.repeat(100_000)}`, 1],
    ['commas', ','.repeat(400_000), 'wrong-columns'],
    ['commas in a row', `score,account\n${','.repeat(400_000)}`, 1],
    ['returns', `score,account\n${'\r'.repeat(400_000)}`, 0],
    ['one line without an end', 'x'.repeat(4_000_000), 'unreadable'],
    ['broken quotes', `score,account\n${'"a"b\n'.repeat(80_000)}`, 80_000],
    ['quotes that open on each line', `score,account\n${'1,"\n'.repeat(100_001)}`, 50_001],
    ['blanks in a number', `score,account\n${' '.repeat(400_000)}x,a`, 1],
  ] as const) {
    it(`reads many ${what} in less than 1.5 s`, async () => {
      const url = await at(content);
      const reading = async (): Promise<void> => {
        const outcome = readAll(csv.open({url}), scores);
        if (typeof result === 'string') expect(await dataErrorOf(outcome)).to.have.property('code', result);
        else expect((await outcome).quality.read).to.equal(result);
      };
      expect(await leastTime(reading, 1500)).to.be.below(1500);
    });
  }

  it('reads a large file in chunks while it comes, in order', async () => {
    const body = Array.from({length: 60}, (_, i) => {
      return Array.from({length: 1000}, (_row, j) => `${i * 1000 + j},a${j}`).join('\n') + '\n';
    });
    const {url} = await serve([{body: ['score,account\n', ...body]}]);
    const progress: number[] = [];
    const {chunks, length} = await readAll(csv.open({url}), scores, {onProgress: (rows) => progress.push(rows)});
    expect(length).to.equal(60_000);
    expect(numbersOf(chunks, 'score')).to.deep.equal(Array.from({length: 60_000}, (_, i) => i));
    expect(chunks.length).to.be.above(3);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).to.be.at.most(65_536);
    expect(progress).to.have.length(chunks.length);
    expect(progress.at(-1)).to.equal(60_000);
  });

  it('gives rows before the last have come, and ends the request when it is left', async () => {
    const rows = (from: number): string => Array.from({length: 9000}, (_, i) => `${from + i},a`).join('\n') + '\n';
    const {url, requests} = await serve([{body: ['score,account\n', rows(0), rows(9000)], held: 2}]);
    for await (const {chunk} of csv
      .open({url})
      .chunks(scores, {signal: new AbortController().signal, among: [scores]})) {
      expect(chunk.length).to.be.above(8000);
      break;
    }
    await until(async () => (await requests())[0]!.aborted);
  });

  it('ends the request when the rows belong to another table', async () => {
    const {url, requests} = await serve([{body: ['score,account\n', '1,a\n'.repeat(6000)], held: 2}]);
    const among = [events, scores];
    expect((await readAll(csv.open({url}), events, {among})).length).to.equal(0);
    await until(async () => (await requests())[0]!.aborted);
  });

  it('reads a line end that comes in two pieces', async () => {
    const long = 'x'.repeat(1100);
    const {url} = await serve([{body: [`${long}\r`, '\n1\r', '\n2\r\n'], pause: 50}]);
    const {chunks} = await readAll(csv.open({url, columns: {score: long}}), responses.pick('score'));
    expect(numbersOf(chunks, 'score')).to.deep.equal([1, 2]);
  });

  it('tells when the answer breaks off', async () => {
    const {url} = await serve([{body: 'score,account\n1,a\n', cut: true}]);
    const error = await dataErrorOf(readAll(csv.open({url}), scores));
    expect(error.code).to.equal('network');
    expect(error.message).to.contain('expected the whole answer, got a part of it');
  });

  it('reads gzip, by its bytes rather than by its name', async () => {
    const stream = new Response(plain).body!.pipeThrough(new CompressionStream('gzip'));
    const packed = [...new Uint8Array(await new Response(stream).arrayBuffer())];
    for (const type of ['application/gzip', 'text/csv']) {
      expect(numbersOf((await read(packed, {}, type)).chunks, 'score')).to.deep.equal(expected.scores);
    }
    expect(numbersOf((await read(plain, {}, 'application/gzip')).chunks, 'score')).to.deep.equal(expected.scores);
    const error = await dataErrorOf(read(packed.slice(0, -12), {}, 'application/gzip'));
    expect(error.code).to.equal('unreadable');
  });

  it('stops at more data than allowed, also when they come packed', async () => {
    const long = `score,account\n${'1,a\n'.repeat(50_000)}`;
    expect((await read(long, {maxBytes: 200_014})).length).to.equal(50_000);
    expect(await dataErrorOf(read(long, {maxBytes: 200_013}))).to.have.property('code', 'too-large');
    const stream = new Response(long).body!.pipeThrough(new CompressionStream('gzip'));
    const packed = [...new Uint8Array(await new Response(stream).arrayBuffer())];
    expect(packed.length).to.be.below(2000);
    expect(await dataErrorOf(read(packed, {maxBytes: 10_000}))).to.have.property('code', 'too-large');
  });

  it("reads an application's own table", async () => {
    const readings = defineTable('readings', '', {
      sensor: required(key('sensor', '')),
      value: number(''),
      note: text(''),
    });
    const url = await at('sensor,value,note\ns1,2,x\n,3,y\n');
    const {chunks, quality} = await readAll(csv.open({url}), readings);
    expect(chunks[0]!.note).to.deep.equal(['x']);
    expect(quality.columns.sensor!.dropped).to.equal(1);
  });

  it('says which option is wrong when it is opened', () => {
    expect(() => csv.open({url: '/x', columns: 'user'})).to.throw('[columns] character 1');
    expect(() => csv.open({url: '/x', instants: 'minutes' as 'ms'})).to.throw(
      '[csv] instants: expected iso, s, ms or us',
    );
  });

  it('does not ask before it is asked', async () => {
    const {url, requests} = await serve([{body: plain}]);
    const source = csv.open({url});
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await requests()).to.have.length(0);
    await readAll(source, scores);
    expect(await requests()).to.have.length(1);
  });

  it('fails with the reason when it is aborted', async () => {
    const {url} = await serve([{body: plain, held: 0}]);
    const controller = new AbortController();
    const reading = readAll(csv.open({url}), scores, {signal: controller.signal});
    setTimeout(() => controller.abort(new Error('enough')), 50);
    expect(await failureOf(reading)).to.have.property('message', 'enough');
  });
});
