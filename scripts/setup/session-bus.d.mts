/**
 * @param address of the bus.
 * @param folder where programs can find it.
 * @returns the address for programs that root has started as somebody else.
 */
export declare const introduceToSessionBus: (address: string, folder: string) => Promise<string>;
