import { expect } from 'chai';
import { Gebeurtenissen } from '../../../cli/voorbeeld/gebeurtenissen.ts';
import type { Gebeurtenis, Script } from '../../../cli/voorbeeld/script.ts';

const bericht = (naam: string, bij: Gebeurtenis['bij']): Gebeurtenis => ({ bij, bericht: { naam, gegevens: {} } });

const casussen = (gebeurtenissen: Gebeurtenis[]): Pick<Script, 'casussen'> => ({
  casussen: { a: { bedoeling: '', standaard: true, antwoorden: [], gebeurtenissen, wachtOp: [] } },
});

describe('the happenings of the example', () => {
  const namen = (gebeurtenissen: Gebeurtenissen, taak: string, organisatie: string | null = null, casus = 'a') =>
    gebeurtenissen.neem({ casus, taak, organisatie }).map(({ gebeurtenis }) => gebeurtenis.bericht?.naam);

  it('come with the visit of the task that they name, once, and only in their own casus', () => {
    const gebeurtenissen = new Gebeurtenissen(
      casussen([bericht('eerst', { taak: 'T', keer: 1 }), bericht('daarna', { taak: 'T', keer: 2 })]),
    );
    expect(namen(gebeurtenissen, 'T', null, 'b')).to.deep.equal([]);
    expect(namen(gebeurtenissen, 'T')).to.deep.equal(['eerst']);
    expect(namen(gebeurtenissen, 'T')).to.deep.equal(['daarna']);
    expect(namen(gebeurtenissen, 'T')).to.deep.equal([]);
  });

  it('count the visits of one organisation by themselves', () => {
    const gebeurtenissen = new Gebeurtenissen(
      casussen([bericht('ggz', { taak: 'T', organisatie: 'ggz', keer: 1 }), bericht('derde', { taak: 'T', keer: 3 })]),
    );
    expect(namen(gebeurtenissen, 'T', 'politie')).to.deep.equal([]);
    expect(namen(gebeurtenissen, 'T', 'ggz')).to.deep.equal(['ggz']);
    expect(namen(gebeurtenissen, 'T', 'ggz')).to.deep.equal(['derde']);
  });

  it('are told when their task never came', () => {
    const gebeurtenissen = new Gebeurtenissen(
      casussen([bericht('ooit', { taak: 'T', keer: 1 }), bericht('nooit', { taak: 'U', keer: 1 })]),
    );
    namen(gebeurtenissen, 'T');
    expect(gebeurtenissen.gebleven.map(({ sleutel }) => sleutel)).to.deep.equal(['a-1']);
  });
});
