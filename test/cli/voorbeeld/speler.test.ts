import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { klokVoor } from '../../../cli/start/wereld.ts';
import { Gesprek } from '../../../cli/voorbeeld/gesprek.ts';
import { leesScript, type Script } from '../../../cli/voorbeeld/script.ts';
import { Speler } from '../../../cli/voorbeeld/speler.ts';
import { Waarneming } from '../../../cli/voorbeeld/waarneming.ts';
import { Huis } from '../../../models/huis.ts';

const HUIS = 'huizen/midden-limburg';
const HEEL_LAAT = 3 * 86_400_000;

describe('the player of the example', () => {
  /** What was handed in, under its idempotency key. */
  const ontvangen = new Map<string, { incident: { datum: string } }>();
  let server: Server;
  let script: Script;
  before(async () => {
    script = await leesScript(`${HUIS}/voorbeeld`);
    const casussen = new Map(script.meldingen.map(({ id, casus }) => [`voorbeeld-${id}`, casus]));
    // An API without work: it takes every melding to the casus it should come to, and has no tasks and no meetings.
    server = createServer((verzoek, antwoord) => {
      const sleutel = verzoek.headers['idempotency-key'];
      void json(verzoek)
        .catch(() => null)
        .then((inhoud) => {
          if (typeof sleutel === 'string') ontvangen.set(sleutel, inhoud as { incident: { datum: string } });
          antwoord.end(
            JSON.stringify({ access_token: 'x', casus: casussen.get(String(sleutel)), resultaten: [], volgende: null }),
          );
        });
    });
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  });
  after(() => new Promise((klaar) => server.close(klaar)));

  it('hands in every melding as of its own day, however late it is: two of one incident stay two of one incident', async () => {
    const huis = Huis.parse(JSON.parse(await readFile(`${HUIS}/huis.json`, 'utf8')));
    const adres = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const gestopt = new AbortController().signal;
    const gesprek = new Gesprek(adres, adres, gestopt);
    const speler = new Speler({
      ...{ script, huis, buren: [], gesprek, gestopt },
      waarneming: Waarneming.van(gesprek, huis, []),
      klok: klokVoor(script, 1e9, Date.now() - HEEL_LAAT),
      roepBijeen: () => Promise.resolve(),
      voortgang: () => undefined,
    });
    const { meldingen, geweigerd } = await speler.speel();
    expect(meldingen).to.equal(script.meldingen.length);
    // Without tasks nothing comes that goes with one, and the player says so.
    const bij = Object.values(script.casussen).flatMap(({ gebeurtenissen }) => gebeurtenissen);
    expect(geweigerd.filter((regel) => regel.endsWith('kwam niet aan de orde'))).to.have.lengthOf(bij.length);
    expect(geweigerd).to.have.lengthOf(bij.length);
    const datum = (melding: string) => ontvangen.get(`voorbeeld-${melding}`)?.incident.datum ?? '';
    expect(datum('m15'))
      .to.match(/^\d{4}-\d\d-\d\d$/)
      .and.to.equal(datum('m20'));
    expect(Date.now() - Date.parse(datum('m15'))).to.be.greaterThan(script.begin.weken * 7 * 86_400_000);
  });
});
