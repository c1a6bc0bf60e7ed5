// What pdf.js uses of the language and the oldest supported Chromium (108) lacks; newer ones keep their own.

/** A promise with the functions that settle it, as `Promise.withResolvers` makes it (ECMAScript 2024, 27.2.4.8). */
function withResolvers<T>(): PromiseWithResolvers<T> {
  const parts: Partial<PromiseWithResolvers<T>> = {}
  const promise = new Promise<T>((resolve, reject) => Object.assign(parts, { resolve, reject }))
  return Object.assign(parts, { promise }) as PromiseWithResolvers<T>
}

/** The bytes of a buffer in another one, as `ArrayBuffer.prototype.transferToFixedLength` gives them (25.1.6.10); the old one stays. */
function transferToFixedLength(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
  const copy = new Uint8Array(length)
  copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
  return copy.buffer
}

if (!('withResolvers' in Promise)) Object.defineProperty(Promise, 'withResolvers', { value: withResolvers })
if (!('transferToFixedLength' in ArrayBuffer.prototype))
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', { value: transferToFixedLength })
