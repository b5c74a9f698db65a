import type { ReactElement } from 'react'
import type { PageLanguage } from '../routes.ts'
import { isFiltered, type ListQuery, type ListShape, sortName } from './list-query.ts'
import { listWords } from './list-text.ts'

/** One filter as it is shown: a choice, or a field to type in where there are no options. */
export interface ShownFilter<Filter extends string> {
  readonly name: Filter
  readonly label: string
  /** What can be chosen, besides all. */
  readonly options?: readonly { readonly value: string; readonly text: string }[]
  /** What the choice of no value is called. @default "All" */
  readonly allText?: string
}

interface ListFiltersProps<Filter extends string, Sort extends string> {
  readonly language: PageLanguage
  /** Address of the list, without a query. */
  readonly address: string
  readonly shape: ListShape<Filter, Sort>
  readonly query: ListQuery<Filter, Sort>
  readonly filters: readonly ShownFilter<Filter>[]
}

/** The filters of a list: a form that asks for the list again, so that the address says what is shown. */
export function ListFilters<Filter extends string, Sort extends string>(
  props: ListFiltersProps<Filter, Sort>,
): ReactElement {
  const { language, address, shape, query, filters } = props
  const usual = query.sort === shape.sortedBy.sort && query.descending === shape.sortedBy.descending
  return (
    <form
      className="list-filters"
      method="get"
      action={address}
      role="search"
      aria-label={listWords.filter[language]}
    >
      {filters.map((filter) => (
        <FilterField
          key={filter.name}
          language={language}
          filter={filter}
          value={query.filters[filter.name]}
        />
      ))}
      {!usual && (
        <input
          type="hidden"
          name={sortName}
          value={`${query.descending ? '-' : ''}${query.sort}`}
        />
      )}
      <p className="list-filters__do">
        <button className="ds-button" data-variant="secondary" type="submit">
          {listWords.show[language]}
        </button>
        {isFiltered(query) && <a href={address}>{listWords.reset[language]}</a>}
      </p>
    </form>
  )
}

function FilterField({
  language,
  filter: { name, label, options, allText },
  value,
}: {
  readonly language: PageLanguage
  readonly filter: ShownFilter<string>
  readonly value: string | null
}): ReactElement {
  const id = `filter-${name}`
  return (
    <div className={`ds-field list-filters__field${options ? '' : ' list-filters__field--typed'}`}>
      <label className="ds-label" data-weight="medium" htmlFor={id}>
        {label}
      </label>
      {options ? (
        <select className="ds-input" id={id} name={name} defaultValue={value ?? ''}>
          <option value="">{allText ?? listWords.all[language]}</option>
          {options.map((each) => (
            <option key={each.value} value={each.value}>
              {each.text}
            </option>
          ))}
        </select>
      ) : (
        <input
          className="ds-input"
          id={id}
          name={name}
          type="search"
          maxLength={200}
          defaultValue={value ?? ''}
        />
      )}
    </div>
  )
}
