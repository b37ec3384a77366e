import {expect} from '@open-wc/testing';
import {tablesOf} from 'keepwell/metrics/kernel';
import {columnsOf, type ChunkOf, type Table} from 'keepwell/metrics/table';
import * as declared from 'keepwell/metrics/tables';
import {tickets, views} from 'keepwell/metrics/tables';

const tables = Object.values(declared).filter((table) => 'id' in table) as readonly Table[];

describe('the data model', () => {
  it('has the eight core tables and the side tables, each once', () => {
    const ids = tables.map(({id}) => id);
    expect(ids).to.include.members([
      'events',
      'accounts',
      'subscriptions',
      'renewals',
      'opportunities',
      'responses',
      'tickets',
      'features',
      'csms',
      'costs',
      'outcomes',
      'community',
    ]);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  for (const table of tables) {
    it(`${table.id}: every column says what it is, and no rows make an empty chunk`, () => {
      for (const [name, {about}] of Object.entries(table.columns)) expect(about, name).to.match(/\S{2,}/);
      expect(tablesOf([table], {[table.id]: []})[table.id]?.chunks[0]?.length).to.equal(0);
    });
  }

  it('reads what happened to a ticket as a list inside of it', () => {
    const rows = [
      {
        id: 't1',
        createdAt: '2026-01-05T09:00:00Z',
        events: [
          {at: '2026-01-05T10:00:00Z', type: 'comment', by: 'agent', public: true},
          {at: '2026-01-06T10:00:00Z', type: 'status', to: 'solved'},
        ],
      },
    ];
    expect([...columnsOf(rows)]).to.deep.equal(['id', 'createdAt', 'events']);
    const chunk = tablesOf([tickets], {tickets: rows})['tickets']?.chunks[0] as ChunkOf<typeof tickets>;
    const {items, offsets} = chunk.events;
    expect([...offsets]).to.deep.equal([0, 2]);
    expect([...items.public]).to.deep.equal([1, -1]);
    expect(items.to.dictionary.value(items.to.codes[1]!)).to.equal('solved');
  });

  it('has views for the parts of tables that the field has words for', () => {
    const rows = [
      {kind: 'rating', score: 5},
      {kind: 'nps', score: 9},
      {kind: 'rating', score: 3},
    ];
    const {reviews, referrals, touches} = views;
    const chunk = tablesOf([reviews.table], {responses: rows})['responses']?.chunks[0] as ChunkOf<typeof reviews.table>;
    expect([...views.rowsOf(reviews, chunk).score]).to.deep.equal([5, 3]);
    expect([referrals.table.id, touches.table.id]).to.deep.equal(['opportunities', 'events']);
  });
});
