import { expect } from 'chai';
import { failure, feel } from '../feel.ts';

describe('terms in FEEL', () => {
  it('count from the instant of the event', () => {
    expect(feel('werkdagen(0, "17:00")')).to.equal('2026-11-20T16:00:00.000Z');
    expect(feel('werkdagen(1)')).to.equal('2026-11-23T15:00:00.000Z');
    expect(feel('kalenderdagen(10)')).to.equal('2026-11-30T15:00:00.000Z');
    expect(feel('kalenderdagen(10, "12:00")')).to.equal('2026-11-30T11:00:00.000Z');
    expect(feel('eerstvolgende("dinsdag", "09:00")')).to.equal('2026-11-24T08:00:00.000Z');
    expect(feel('werkdagen(termijnen.screening, uur)', { termijnen: { screening: 5 }, uur: '12:00' })).to.equal(
      '2026-11-27T11:00:00.000Z',
    );
  });

  it('count working days from a day that may have passed', () => {
    expect(feel('werkdagen(10, "17:00", "2026-11-02")')).to.equal('2026-11-16T16:00:00.000Z');
    expect(feel('werkdagen(10, "17:00", "2026-10-16")'), 'over a change of clocks').to.equal(
      '2026-10-30T16:00:00.000Z',
    );
    expect(feel('werkdagen(10, "17:00", binnenOp)', { binnenOp: '2026-12-18' })).to.equal('2027-01-05T16:00:00.000Z');
  });

  it('take their parameters by name', () => {
    expect(feel('eerstvolgende(uur: "09:00", dag: "maandag")')).to.equal('2026-11-23T08:00:00.000Z');
  });

  it('can be read as a moment again', () => {
    expect(feel('date and time(werkdagen(1)) > now()')).to.equal(true);
  });

  it('say what is wrong with their parameters', () => {
    expect(failure('werkdagen("5")').reason).to.equal('werkdagen: `dagen` moet een getal zijn, maar is een tekst');
    expect(failure('werkdagen(-1)').reason).to.match(/^werkdagen: het aantal dagen moet een geheel getal van 0/);
    expect(failure('kalenderdagen(1.5)').code).to.equal('InvalidArgument');
    expect(failure('kalenderdagen(99999)').code).to.equal('InvalidArgument');
    expect(failure('werkdagen(1, "5 uur")').reason).to.equal('werkdagen: het uur moet als "17:00" geschreven zijn');
    expect(failure('werkdagen(1, "17:00", "gisteren")').reason).to.match(/de begindag moet als "2026-11-30"/);
    expect(failure('eerstvolgende("tuesday", "09:00")').reason).to.match(/de dag moet maandag, dinsdag/);
    expect(failure('eerstvolgende("dinsdag", "24:00")').code).to.equal('InvalidArgument');
  });
});
