/** What a page does once it is there. One file, the same for every page, so that it is fetched once. */
import './on-page.ts'
import '../search/search-opener.ts'
