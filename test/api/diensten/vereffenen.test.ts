import { expect } from 'chai';
import { pino } from 'pino';
import { eerder } from '../../../api/diensten/vastleggen.ts';
import { vereffen } from '../../../api/diensten/vereffenen.ts';
import type { Omgeving } from '../../../api/omgeving.ts';
import { maakOpslagserver, opslagOver } from '../../simulatie/opslag/opslag.ts';

const MINUUT = 60_000;
const BEGIN = Date.parse('2026-11-23T08:00:00.000Z');

/** A request that was laid down and never reached its process, and the moment at which somebody looks. */
function nietAangekomen(later: number) {
  const server = maakOpslagserver();
  const ontvangen = new Date(BEGIN).toISOString();
  const wat = {
    soort: 'besluit',
    workflowId: 'PH-1.proef.1',
    status: 'ingediend',
    vingerafdruk: 'afdruk',
    weigering: null,
  };
  server.vastleggingen.voegIn({ _id: 'v-1', ontvangen, ...wat });
  const handvat = { query: (): Promise<string[]> => Promise.resolve([]) };
  const log: string[] = [];
  const omgeving = {
    logger: pino({ level: 'warn' }, { write: (regel: string) => log.push(regel) }),
    opslag: opslagOver(server, (opdracht) => Promise.resolve(opdracht())),
    temporal: { workflow: { getHandle: () => handvat }, withDeadline: (_: number, doe: () => unknown) => doe() },
    nu: () => BEGIN + later,
    echt: () => BEGIN + later,
  } as unknown as Omgeving;
  const voegToe = (anders: { readonly _id: string; readonly workflowId: string; readonly ontvangen: string }): void => {
    server.vastleggingen.voegIn({ ...wat, ...anders });
  };
  return { omgeving, handvat, log, voegToe, status: () => server.vastleggingen.vind({ _id: 'v-1' })[0]?.['status'] };
}

describe('a request that was laid down and never reached its process', () => {
  it('is refused after a minute, and hears so when it is sent again', async () => {
    const { omgeving, status } = nietAangekomen(2 * MINUUT);
    expect((await vereffen(omgeving)).verworpen).to.equal(1);
    expect(status()).to.equal('verworpen');
    const gevolg = await eerder(omgeving, 'v-1', 'afdruk').catch((fout: unknown) => fout);
    expect(gevolg).to.include({ code: 'ProcesWeg' });
  });

  it('is left alone while it is being sent again, also when that begins while it is looked at', async () => {
    const { omgeving, handvat, status } = nietAangekomen(2 * MINUUT);
    handvat.query = async () => {
      expect(await eerder(omgeving, 'v-1', 'afdruk')).to.include({ status: 'ingediend' });
      return [];
    };
    expect(await vereffen(omgeving)).to.include({ verworpen: 0, later: 1 });
    expect(status()).to.equal('ingediend');
    expect(await vereffen(omgeving)).to.include({ verworpen: 0, later: 0 });
  });

  it('is refused also where what came before it cannot be settled, which is logged', async () => {
    const { omgeving, handvat, log, voegToe, status } = nietAangekomen(2 * MINUUT);
    voegToe({ _id: 'v-0', workflowId: 'PH-0.proef.1', ontvangen: new Date(BEGIN - MINUUT).toISOString() });
    let gevraagd = 0;
    handvat.query = () => {
      gevraagd += 1;
      return gevraagd === 1 ? Promise.reject(new TypeError('niet te lezen')) : Promise.resolve([]);
    };
    expect(await vereffen(omgeving)).to.include({ verworpen: 1, later: 1 });
    expect(status()).to.equal('verworpen');
    expect(log.join()).to.include('TypeError').and.include('"level":50');
  });

  it('is refused to who sends it again when it was settled just before', async () => {
    const { omgeving } = nietAangekomen(2 * MINUUT);
    const { vastleggingen } = omgeving.opslag;
    const findById = vastleggingen.findById.bind(vastleggingen);
    let gelezen = 0;
    omgeving.opslag.vastleggingen.findById = ((id: string) => {
      const vraag = findById(id);
      gelezen += 1;
      if (gelezen > 1) return vraag;
      return {
        lean: async () => {
          const toen = await vraag.lean();
          await vereffen(omgeving);
          return toen;
        },
      };
    }) as typeof findById;
    const gevolg = await eerder(omgeving, 'v-1', 'afdruk').catch((fout: unknown) => fout);
    expect(gevolg).to.include({ code: 'ProcesWeg' });
  });
});
