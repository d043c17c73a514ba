const NAMEN: Readonly<Record<string, string>> = {
  process: 'proces',
  sequenceFlow: 'pijl',
  startEvent: 'start',
  endEvent: 'einde',
  intermediateCatchEvent: 'wachtende gebeurtenis',
  intermediateThrowEvent: 'gebeurtenis',
  boundaryEvent: 'randgebeurtenis',
  task: 'taak',
  manualTask: 'handmatige taak',
  userTask: 'gebruikerstaak',
  serviceTask: 'dienst',
  sendTask: 'verzendtaak',
  receiveTask: 'ontvangtaak',
  businessRuleTask: 'beslistaak',
  scriptTask: 'script',
  callActivity: 'aanroep',
  subProcess: 'deelproces',
  transaction: 'transactie',
  adHocSubProcess: 'ad-hocdeelproces',
  exclusiveGateway: 'keuze',
  inclusiveGateway: 'meerkeuze',
  complexGateway: 'samengestelde keuze',
  parallelGateway: 'splitsing of samenkomst',
  eventBasedGateway: 'keuze op gebeurtenis',
};

/** What people call an element of that type; the standard's own name where there is no other. */
export function soortNaam(type: string): string {
  return NAMEN[type] ?? type;
}
