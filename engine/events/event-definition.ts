import type { Expression } from '../feel/expression.ts';

/** What an event waits for or tells, when that is one thing. */
export type SimpleEventDefinition =
  | {
      readonly kind: 'timer';
      readonly timer: 'date' | 'duration' | 'cycle';
      readonly value: Expression;
      /** Of a cycle: each round is counted from the first; absent in models of before, where it is from the last. */
      readonly fromFirst?: true;
    }
  | { readonly kind: 'message'; readonly name: string }
  | { readonly kind: 'signal'; readonly name: string }
  | { readonly kind: 'error'; readonly code: string | null }
  | { readonly kind: 'escalation'; readonly code: string | null }
  | { readonly kind: 'conditional'; readonly condition: Expression }
  | { readonly kind: 'link'; readonly name: string }
  | { readonly kind: 'terminate' }
  /** `activity`: null for everything in the scope that completed. `wait`: until it has been compensated. */
  | { readonly kind: 'compensate'; readonly activity: string | null; readonly wait: boolean }
  | { readonly kind: 'cancel' };

/** BPMN 10.5.5: one of several things is enough to catch an event; all of them where it is `parallel`, or thrown. */
export type EventDefinition =
  | SimpleEventDefinition
  | {
      readonly kind: 'multiple';
      readonly parallel: boolean;
      readonly definitions: readonly SimpleEventDefinition[];
    };
