/** The only scripts by address that this app starts: its two workers. */
const OURS = /^(?:\.\/sw\.js|(?:\.|https?:\/\/[^/]+)?\/[\w./-]*value-table\.worker[\w.-]*)$/;

const policy = trustedTypes()?.createPolicy('alongside', {
	createScriptURL: (url: string) => {
		if (!OURS.test(url) || new URL(url, location.href).origin !== location.origin)
			throw new TypeError(`not our worker: ${url}`);
		return url;
	}
});

/** An address that a browser with trusted types starts a worker from. */
export function trustedScript(url: string): string {
	return (policy?.createScriptURL(url) ?? url) as string;
}

interface TrustedTypePolicyFactory {
	createPolicy(
		name: string,
		rules: { createScriptURL: (url: string) => string }
	): { createScriptURL(url: string): unknown };
}

function trustedTypes(): TrustedTypePolicyFactory | undefined {
	return (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes;
}
