import { expect } from 'chai';
import { openapidocument } from '../../api/openapi.ts';
import { problemen } from '../../api/problemen.ts';
import { routes } from '../../api/routes/routes.ts';
import { Opstelling } from './opstelling.ts';

interface Bewerking {
  readonly operationId: string;
  readonly parameters?: { name: string; in: string; required?: boolean }[];
  readonly responses: Record<string, { content?: Record<string, unknown> }>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Bewerking>>;
  readonly components: { schemas: Record<string, unknown> };
}

const document = openapidocument(routes) as Document;
const bewerkingen = Object.entries(document.paths).flatMap(([pad, methoden]) =>
  Object.entries(methoden).map(([methode, bewerking]) => ({ pad, methode, bewerking })),
);

describe('the OpenAPI document', () => {
  it('is 3.1 and declares every route once, with its parameters', () => {
    expect(document.openapi).to.equal('3.1.0');
    expect(bewerkingen.map(({ pad, methode }) => `${methode} ${pad}`).sort()).to.deep.equal(
      routes.map(({ pad, methode }) => `${methode} ${pad}`).sort(),
    );
    expect(new Set(bewerkingen.map(({ bewerking }) => bewerking.operationId)).size).to.equal(routes.length);
    for (const { pad, bewerking } of bewerkingen) {
      const inPad = [...pad.matchAll(/\{(\w+)\}/g)].map(([, naam]) => naam);
      const beschreven = (bewerking.parameters ?? [])
        .filter((parameter) => parameter.in === 'path')
        .map(({ name }) => name);
      expect(beschreven, pad).to.deep.equal(inPad);
    }
  });

  it('resolves every reference within itself', () => {
    const namen = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, naam]) => naam);
    expect(namen).not.to.be.empty;
    expect(Object.keys(document.components.schemas)).to.include.members([...new Set(namen)]);
  });

  it('says how every operation can fail, as problem+json', () => {
    for (const { pad, bewerking } of bewerkingen) {
      const fouten = Object.entries(bewerking.responses).filter(([status]) => Number(status) >= 400);
      expect(
        fouten.map(([status]) => status),
        pad,
      ).to.include.members(['400', '500', '503']);
      for (const [, { content }] of fouten)
        expect(Object.keys(content ?? {})).to.deep.equal(['application/problem+json']);
    }
  });

  it('asks for an idempotency key where a post changes something', () => {
    const vragend = bewerkingen
      .filter(({ methode }) => methode === 'post')
      .filter(({ bewerking }) =>
        bewerking.parameters?.some(({ name, required }) => name === 'Idempotency-Key' && required === true),
      );
    expect(vragend.map(({ pad }) => pad).sort()).to.deep.equal([
      '/berichten',
      '/berichten/{id}/afhandelingen',
      '/casussen/{id}/activeringen',
      '/casussen/{id}/berichten',
      '/casussen/{id}/bewaarbesluiten',
      '/meldingen',
      '/modellen/{versie}/migraties',
      '/samen-onder-handbereik/meldingen',
      '/taken/{id}/besluiten',
    ]);
  });

  it('is served, with pages to browse it', async () => {
    const api = await Opstelling.open();
    try {
      const { inhoud } = await api.vraag<Document>('GET', '/openapi.json', { als: null });
      expect(inhoud.paths).to.have.all.keys(Object.keys(document.paths));
      const bladzijde = await api.vraag('GET', '/documentatie', { als: null });
      expect(bladzijde.koppen.get('content-type')).to.match(/^text\/html/);
      for (const bestand of ['swagger-ui.css', 'swagger-ui-bundle.js', 'begin.js']) {
        expect((await api.vraag('GET', `/documentatie/${bestand}`, { als: null })).status, bestand).to.equal(200);
      }
      expect((await api.vraag('GET', '/documentatie/package.json/../../..', { als: null })).status).to.equal(404);
    } finally {
      await api.sluit();
    }
  });
});

describe('the catalogue of problems', () => {
  it('has a client or server status and a Dutch title for each, and says when to try again', () => {
    for (const [code, probleem] of Object.entries(problemen)) {
      expect(probleem.status, code).to.be.within(400, 503);
      expect(probleem.titel, code).to.match(/^\p{Lu}[^.]+$/u);
      expect('opnieuw' in probleem, code).to.equal(probleem.status === 503);
    }
  });
});
