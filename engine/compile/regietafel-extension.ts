/** The namespace of the attributes that a house may add to its drawings; none of them is needed to run a model. */
export const NAMESPACE = 'https://regietafel.nl/bpmn/1.0';

/** Each attribute, and the elements on which it means something. */
export const attributes: Readonly<Record<string, readonly string[]>> = {
  formulier: [
    'bpmn:UserTask',
    'bpmn:GlobalUserTask',
    'bpmn:StartEvent',
    'bpmn:IntermediateCatchEvent',
    'bpmn:BoundaryEvent',
    'bpmn:ReceiveTask',
  ],
  rol: ['bpmn:UserTask', 'bpmn:GlobalUserTask'],
  organisatie: ['bpmn:UserTask', 'bpmn:GlobalUserTask'],
  uitkomst: ['bpmn:UserTask', 'bpmn:GlobalUserTask', 'bpmn:SequenceFlow'],
  herinnering: ['bpmn:BoundaryEvent'],
  beweegtMee: ['bpmn:BoundaryEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:StartEvent'],
  dienst: ['bpmn:ServiceTask'],
  beslissing: ['bpmn:BusinessRuleTask', 'bpmn:GlobalBusinessRuleTask'],
  resultaat: [
    'bpmn:BusinessRuleTask',
    'bpmn:GlobalBusinessRuleTask',
    'bpmn:ScriptTask',
    'bpmn:GlobalScriptTask',
    'bpmn:MultiInstanceLoopCharacteristics',
  ],
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
    // In the schema of the standard the script of a global task is an element; bpmn-moddle takes it for an attribute.
    {
      name: 'GlobaalScript',
      extends: ['bpmn:GlobalScriptTask'],
      properties: [{ name: 'bpmn:script', type: 'String', redefines: 'bpmn:GlobalScriptTask#script' }],
    },
  ],
};
