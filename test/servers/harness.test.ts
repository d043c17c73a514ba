import { expect } from 'chai';
import mongoose from 'mongoose';
import { mongoServer, temporalClient, temporalServer, timeSkipping } from '../harness/servers.ts';

describe('the harness', () => {
  it('gives every caller the same Temporal server, which knows the search attributes of a house', async () => {
    const server = await temporalServer();
    expect(await temporalServer()).to.equal(server);
    const client = await temporalClient();
    const { count } = await client.workflow.count('TeLaat = true AND Wachtop = "procesregisseur"');
    expect(count).to.equal(0);
  });

  it('gives every caller a database of its own on the same MongoDB server', async () => {
    const [first, second] = [await mongoServer(), await mongoServer()];
    expect(first.pid).to.equal(second.pid);
    expect(first.uri).not.to.equal(second.uri);
    const connection = await mongoose.createConnection(first.uri).asPromise();
    await connection.collection('proef').insertOne({ naam: 'een' });
    expect(await connection.collection('proef').countDocuments({ naam: 'een' })).to.equal(1);
    await connection.close();
  });

  it('skips thirty days in an instant', async () => {
    const environment = await timeSkipping();
    const before = await environment.currentTimeMs();
    await environment.sleep('30 days');
    expect((await environment.currentTimeMs()) - before).to.be.at.least(30 * 86_400_000);
  });
});
