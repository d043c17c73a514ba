import type { FeelScope } from '../feel/evaluate-expression.ts';
import type { Json } from '../json.ts';
import type { FlowNode } from '../process-model.ts';
import type { Instance, Variables } from '../process-state.ts';
import { type Execution, PROCESS } from './execution.ts';

type Scope = Instance & { readonly variables: Variables };

/** The variable scopes that an instance sees, innermost first. */
function scopesFrom(x: Execution, instance: string): Scope[] {
  const scopes: Scope[] = [];
  for (let current = x.find(instance); current !== undefined;) {
    if (isScope(current)) scopes.push(current);
    current = current.parent === null ? undefined : x.find(current.parent);
  }
  return scopes;
}

function isScope(instance: Instance): instance is Scope {
  return instance.variables !== undefined;
}

/** The variables that a sub-process declares: they exist, null, from its start. */
export function ownVariables({ variables = [] }: FlowNode): Record<string, Json> {
  return Object.fromEntries(variables.map((name) => [name, null]));
}

/** What FEEL sees from an instance; `extra` shadows every variable. */
export function feelScope(x: Execution, instance: string, extra: Variables = {}): FeelScope {
  return {
    at: x.at,
    lookup(name) {
      if (Object.hasOwn(extra, name)) return extra[name];
      for (const scope of scopesFrom(x, instance))
        if (Object.hasOwn(scope.variables, name)) return scope.variables[name];
      return undefined;
    },
  };
}

/** Every variable an instance sees, inner ones before outer ones of the same name. */
export function visibleVariables(x: Execution, instance: string): Record<string, Json> {
  const scopes = scopesFrom(x, instance).reverse();
  return Object.assign({}, ...scopes.map((scope) => scope.variables)) as Record<string, Json>;
}

/**
 * Writes each variable to the innermost scope that declares it, else to the process. An inner instance of a
 * multi-instance is isolated: nothing written inside goes past it, so that parallel people cannot overwrite each
 * other; its results leave through the output collection (BPMN 13.3.7).
 */
export function writeVariables(x: Execution, instance: string, variables: Variables): void {
  for (const [name, value] of Object.entries(variables)) {
    const target = scopeToWrite(x, instance, name);
    x.update(target.id, { variables: { ...target.variables, [name]: value } });
    x.changed = true;
  }
}

function scopeToWrite(x: Execution, instance: string, name: string): Instance {
  for (const scope of scopesFrom(x, instance)) {
    const isolated = scope.id === PROCESS || (scope.index !== undefined && x.node(scope.element).loop !== null);
    if (isolated || Object.hasOwn(scope.variables, name)) return scope;
  }
  return x.instance(PROCESS);
}
