/**
 * Remembers what a pure function makes of each object: for packs, their forms and their rules, which never change once they
 * are loaded, and for a county that is put together.
 */
export function oncePer<Key extends object, Value extends object | string | boolean | null>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const made = new WeakMap<Key, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
