import {expect} from '@open-wc/testing';
import {download, fileNameOf} from '#internal/element/export/download.js';

describe('a download', () => {
  const statics = Object.getOwnPropertyDescriptors(URL);
  const wait: unknown = Reflect.get(window, 'setTimeout');
  afterEach(() => {
    // The method itself is that of every element.
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    Object.defineProperties(URL, statics);
    Reflect.set(window, 'setTimeout', wait);
  });

  it('is saved by a link that is never in the page, and given back later', () => {
    const seen: string[] = [];
    const later: (() => void)[] = [];
    URL.createObjectURL = (file) => `blob:${(file as Blob).type}`;
    URL.revokeObjectURL = (url) => seen.push(`revoked ${url}`);
    window.setTimeout = ((then: () => void, ms: number) => {
      seen.push(ms >= 10_000 ? 'later' : 'soon');
      later.push(then);
    }) as typeof window.setTimeout;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      seen.push(`${this.download} from ${this.href}, ${this.isConnected ? 'in' : 'not in'} the page`);
    };
    download(new Blob(['a'], {type: 'text/csv'}), 'numbers.csv');
    expect(seen).to.deep.equal(['numbers.csv from blob:text/csv, not in the page', 'later']);
    for (const then of later) then();
    expect(seen.at(-1)).to.equal('revoked blob:text/csv');
  });
});

describe('the name of a file', () => {
  const names: [heading: string, name: string][] = [
    ['Net Promoter Score', 'net-promoter-score.svg'],
    ['  NPS: “all”, 50% / 2026  ', 'nps-all-50-2026.svg'],
    ['../../etc/passwd', 'etc-passwd.svg'],
    ['C:\\temp\\a.exe', 'c-temp-a-exe.svg'],
    ['Удержание клиентов', 'удержание-клиентов.svg'],
    ['净推荐值 2026', '净推荐值-2026.svg'],
    ['हिन्दी नाम', 'हिन्दी-नाम.svg'],
    ['Cafe\u0301', 'caf\u00e9.svg'],
    ['name\u202Egvs.exe', 'name-gvs-exe.svg'],
    ['', 'keepwell.svg'],
    ['???', 'keepwell.svg'],
    ['a'.repeat(79) + ' ' + 'b'.repeat(200), `${'a'.repeat(79)}.svg`],
  ];
  for (const [heading, name] of names) {
    it(`is ${name.slice(0, 30)} for ${JSON.stringify(heading.slice(0, 30))}`, () => {
      expect(fileNameOf(heading, 'svg')).to.equal(name);
    });
  }

  it('is cut between letters, not within one', () => {
    expect(fileNameOf('𠮷'.repeat(200), 'csv')).to.equal(`${'𠮷'.repeat(80)}.csv`);
  });
});
