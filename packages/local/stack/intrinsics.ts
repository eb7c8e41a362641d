/** What CloudFormation would put in the place of its functions, given what each resource is called here. */
export interface Names {
  /** `Ref` of a resource or pseudo parameter. */
  ref(id: string): string;
  /** `Fn::GetAtt`. */
  attribute(id: string, name: string): string;
}

/** A template's value with every intrinsic function replaced. Throws for a function that these stacks do not use. */
export function resolve(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, names));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (only && entries.length === 1 && (only[0] === 'Ref' || only[0].startsWith('Fn::'))) {
    return call(only[0], only[1], names);
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, resolve(item, names)]));
}

function call(name: string, argument: unknown, names: Names): string {
  const resolved = resolve(argument, names);
  if (name === 'Ref' && typeof resolved === 'string') return names.ref(resolved);
  if (Array.isArray(resolved)) {
    const [first, second] = resolved;
    if (name === 'Fn::GetAtt') return names.attribute(String(first), String(second));
    if (name === 'Fn::Join' && Array.isArray(second)) return second.join(String(first));
  }
  if (name === 'Fn::Sub' && typeof resolved === 'string') {
    return resolved.replace(/\$\{([^}]+)\}/g, (_, id: string) => names.ref(id));
  }
  throw new Error(`the template uses ${name} in a form that is not known here`);
}
