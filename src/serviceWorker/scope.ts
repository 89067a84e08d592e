/** An event that the browser waits for. */
export interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a window or a worker of the site; the ids are empty where there is none. */
export interface FetchEvent extends WaitingEvent {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
}

/** What a service worker has of its globals; TypeScript knows them only where it does not know a page's. */
export interface ServiceWorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(options: {includeUncontrolled: boolean; type: "all"}): Promise<readonly {readonly id: string}[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: WaitingEvent) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent & WaitingEvent) => void): void;
}
