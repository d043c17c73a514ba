/** The namespace of the attributes that a house may add to its drawings; none of them is needed to run a model. */
export const NAMESPACE = 'https://regietafel.nl/bpmn/1.0';

/** Each attribute, and the elements on which it means something. */
export const attributes: Readonly<Record<string, readonly string[]>> = {
  formulier: ['bpmn:UserTask'],
  rol: ['bpmn:UserTask'],
  organisatie: ['bpmn:UserTask'],
  uitkomst: ['bpmn:UserTask', 'bpmn:SequenceFlow'],
  herinnering: ['bpmn:BoundaryEvent'],
  dienst: ['bpmn:ServiceTask'],
  beslissing: ['bpmn:BusinessRuleTask'],
  resultaat: ['bpmn:BusinessRuleTask', 'bpmn:ScriptTask', 'bpmn:MultiInstanceLoopCharacteristics'],
  invoer: ['bpmn:CallActivity'],
  uitvoer: ['bpmn:CallActivity'],
  verzameling: ['bpmn:MultiInstanceLoopCharacteristics'],
  element: ['bpmn:MultiInstanceLoopCharacteristics'],
  resultaten: ['bpmn:MultiInstanceLoopCharacteristics'],
};

/** The same in the form that bpmn-moddle reads. */
export const moddlePackage = {
  name: 'Regietafel',
  uri: NAMESPACE,
  prefix: 'regietafel',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    {
      name: 'Kenmerken',
      extends: ['bpmn:BaseElement'],
      properties: Object.keys(attributes).map((name) => ({ name, isAttr: true, type: 'String' })),
    },
  ],
};
