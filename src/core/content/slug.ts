import GithubSlugger from 'github-slugger';

/** Gives each heading of one file the anchor a Git host would give it. */
export type Slugger = (heading: string) => string;

export function slugger(): Slugger {
	const slugs = new GithubSlugger();
	return (heading) => slugs.slug(heading);
}
