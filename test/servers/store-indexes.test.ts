import { expect } from 'chai';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { mongoServer } from '../harness/servers.ts';

interface Row {
  _id: number;
  a?: unknown;
  b?: unknown;
  c?: unknown;
}

const moment = new Date('2026-11-22T09:00:00Z');
const value = fc.constantFrom<unknown>(
  0,
  1,
  2,
  -1.5,
  'x',
  'xy',
  '',
  'é',
  true,
  null,
  moment,
  new Date(moment.getTime() + 1),
);
const stored = fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: fc.array(value, { maxLength: 3 }) });
const row = fc.record({ a: value, b: stored, c: value }, { requiredKeys: [] });
const operators = fc.oneof(
  value,
  fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
  fc.record({ $gte: value, $lt: value }, { requiredKeys: ['$gte'] }),
  fc.record({ $gt: value, $lte: value }, { requiredKeys: ['$lte'] }),
  fc.record({ $ne: value }),
  fc.record({ $exists: fc.boolean() }),
);
const filter = fc.oneof(
  fc.record({ a: operators, b: operators, c: operators }, { requiredKeys: [] }),
  fc.record({ a: operators, $or: fc.array(fc.record({ b: operators }), { minLength: 1, maxLength: 2 }) }),
);
const order = fc.constantFrom<[string, 1 | -1][]>(
  [],
  [['a', 1]],
  [
    ['a', -1],
    ['c', 1],
  ],
  [['c', 1]],
  [
    ['a', 1],
    ['c', -1],
  ],
  [['b', 1]],
);

describe('the embedded store', function () {
  let connection: mongoose.Connection;

  before(async () => {
    connection = await mongoose.createConnection((await mongoServer()).uri).asPromise();
  });
  after(() => connection.close());

  it('finds with an index exactly what it finds without one, in the same order', async () => {
    let round = 0;
    const property = fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 25 }),
      fc.array(fc.tuple(filter, order, fc.nat(4), fc.nat(6)), { minLength: 4, maxLength: 4 }),
      async (rows, queries) => {
        round++;
        const plain = connection.collection<Row>(`plain${String(round)}`);
        const indexed = connection.collection<Row>(`indexed${String(round)}`);
        await indexed.createIndexes([{ key: { a: 1, c: -1 } }]);
        await indexed.createIndexes([{ key: { b: -1, a: 1 } }]);
        await indexed.createIndexes([{ key: { c: 1 } }]);
        const documents = rows.map((fields, _id) => ({ ...fields, _id }));
        for (const collection of [plain, indexed]) {
          await collection.insertMany(documents.map((document) => ({ ...document })));
          await collection.updateMany({ _id: { $gte: 20 } }, { $set: { a: 2 }, $unset: { c: '' } });
          await collection.deleteMany({ _id: { $in: [3, 4] } });
        }
        for (const [query, sort, skip, limit] of queries) {
          // By _id last, so that the order is the same whatever is read first.
          const read = (collection: typeof plain) =>
            collection
              .find(query as object)
              .sort([...sort, ['_id', 1]])
              .skip(skip)
              .limit(limit)
              .toArray();
          expect(await read(indexed)).to.deep.equal(await read(plain));
          const [found, all] = [await indexed.countDocuments(query), await plain.countDocuments(query)];
          expect(found).to.equal(all);
        }
        await plain.drop();
        await indexed.drop();
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  it('refuses a second document with the same values of a unique index, also after an update', async () => {
    const collection = connection.collection('uniek');
    await collection.createIndexes([{ key: { casus: 1, nummer: 1 }, unique: true }]);
    await collection.insertMany([
      { casus: 'a', nummer: 1 },
      { casus: 'a', nummer: 2 },
      { casus: 'b', nummer: 1 },
    ]);
    expect(await codeOf(collection.insertOne({ casus: 'a', nummer: 2 }))).to.equal(11000);
    expect(await codeOf(collection.updateOne({ casus: 'b' }, { $set: { casus: 'a' } }))).to.equal(11000);
    expect(await collection.countDocuments({ casus: 'a' })).to.equal(2);
    await collection.deleteOne({ casus: 'a', nummer: 1 });
    await collection.updateOne({ casus: 'b' }, { $set: { casus: 'a' } });
    expect(await collection.distinct('nummer', { casus: 'a' })).to.have.members([1, 2]);
  });

  it('refuses a unique index on documents that break it, and takes it when they do no longer', async () => {
    const collection = connection.collection('laat');
    await collection.insertMany([{ kenmerk: 'x' }, { kenmerk: 'x' }]);
    expect(await codeOf(collection.createIndexes([{ key: { kenmerk: 1 }, unique: true }]))).to.equal(11000);
    await collection.deleteOne({ kenmerk: 'x' });
    await collection.createIndexes([{ key: { kenmerk: 1 }, unique: true }]);
    expect(await codeOf(collection.insertOne({ kenmerk: 'x' }))).to.equal(11000);
  });

  it('lets one of sixteen compare-and-sets win', async () => {
    const collection = connection.collection<{ _id: string; versie: number }>('cas');
    await collection.insertOne({ _id: 'x', versie: 0 });
    const tries = Array.from({ length: 16 }, () =>
      collection.updateOne({ _id: 'x', versie: 0 }, { $inc: { versie: 1 } }),
    );
    const won = (await Promise.all(tries)).filter(({ modifiedCount }) => modifiedCount === 1);
    expect(won).to.have.length(1);
  });

  it('gives each of sixteen upserts of one counter a number of its own', async () => {
    const collection = connection.collection<{ _id: string; laatste: number }>('tellers');
    const next = () =>
      collection.findOneAndUpdate(
        { _id: 'ML-2026' },
        { $inc: { laatste: 1 } },
        { upsert: true, returnDocument: 'after' },
      );
    const numbers = (await Promise.all(Array.from({ length: 16 }, next))).map((counter) => counter?.laatste);
    expect(numbers).to.have.members(Array.from({ length: 16 }, (_, i) => i + 1));
  });

  it('refuses index options that it would silently not honour', async () => {
    const collection = connection.collection('opties');
    expect(await codeOf(collection.createIndexes([{ key: { at: 1 }, expireAfterSeconds: 60 }]))).to.equal(67);
    expect(await codeOf(collection.createIndexes([{ key: { a: 1 }, partialFilterExpression: { a: 1 } }]))).to.equal(67);
    expect(await codeOf(collection.createIndexes([{ key: { naam: 'text' } }]))).to.equal(67);
  });
});

async function codeOf(attempt: Promise<unknown>): Promise<unknown> {
  try {
    await attempt;
    return 'accepted';
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
}
