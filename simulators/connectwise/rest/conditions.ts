import { checkLiteral, matches } from './compare';
import { badCondition } from './errors';
import { type FieldMap, fieldOf, valueAt } from './fields';
import { type Token, tokens, type Value } from './tokens';

export type Filter = (record: Record<string, unknown>) => boolean;

/**
 * Reads a `conditions` parameter (connectwise.md 4): comparisons, like, contains, in, their negations, and, or,
 * parentheses; `and` binds closer than `or`. Throws ApiFindCondition.
 */
export function parseConditions(text: string, fields: FieldMap): Filter {
  const list = tokens(text);
  let at = 0;
  const peek = (): Token | undefined => list[at];
  const take = (): Token => {
    const token = list[at];
    if (!token) throw badCondition('The condition ends too early.');
    at += 1;
    return token;
  };
  const skip = (text: string): boolean => {
    const token = peek();
    const found = token !== undefined && token.kind !== 'value' && token.text === text;
    if (found) at += 1;
    return found;
  };

  function either(): Filter {
    const terms = [both()];
    while (skip('or')) terms.push(both());
    return (record) => terms.some((term) => term(record));
  }

  function both(): Filter {
    const terms = [term()];
    while (skip('and')) terms.push(term());
    return (record) => terms.every((one) => one(record));
  }

  function term(): Filter {
    if (skip('(')) {
      const inner = either();
      if (!skip(')')) throw badCondition('A parenthesis is not closed.');
      return inner;
    }
    return comparison();
  }

  function comparison(): Filter {
    const name = take();
    if (name.kind !== 'name') throw badCondition('A field was expected.');
    const field = fieldOf(fields, name.text);
    if (!field?.type) throw badCondition(`${name.text} is not a recognized name.`);
    const { path, type } = field;
    const negated = skip('not');
    const operator = take();
    if (operator.kind !== 'operator' || (negated && !['like', 'contains', 'in'].includes(operator.text)))
      throw badCondition(`An operator was expected after ${name.text}.`);
    const list = operator.text === 'in';
    const relation = list ? '=' : operator.text;
    const literals = list ? listed() : [literal()];
    for (const value of literals) checkLiteral(name.text, type, relation, value);
    return (record) => negated !== literals.some((value) => matches(valueAt(record, path), relation, value));
  }

  function literal(): Value {
    const token = take();
    if (token.kind !== 'value') throw badCondition('A value was expected.');
    return token.value;
  }

  function listed(): Value[] {
    if (!skip('(')) throw badCondition('in needs a list in parentheses.');
    const values = [literal()];
    while (skip(',')) values.push(literal());
    if (!skip(')')) throw badCondition('A list is not closed.');
    return values;
  }

  const filter = either();
  if (peek()) throw badCondition('Something stands after the end of the condition.');
  return filter;
}
