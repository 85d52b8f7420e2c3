// What Decap lacks for the portal's files, and for those who write them. What
// they read comes from package words/staff, which is put in place of its name.
(() => {
  // Decap's Swedish is not whole: what it lacks it would say in English.
  const add = (to, from) => {
    for (const [key, value] of Object.entries(from)) {
      if (typeof value === 'string') to[key] = value
      else add(to[key] ??= {}, value)
    }
    return to
  }
  window.CMS.registerLocale('sv', add(window.CMS.getLocale('sv'), WORDS))

  // A field for a date of any precision. TOML gives a day as a Date, a month as a
  // text and a year as a number. What is saved is text, and insyn fmt writes each
  // as the others are.
  const written = value => value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '')
  const control = window.createClass({
    isValid() {
      const text = written(this.props.value)
      return /^(\d{4}(-\d{2}){0,2})?$/.test(text) || { error: { message: this.props.field.get('fel') } }
    },
    render() {
      return window.h('input', {
        type: 'text', id: this.props.forID, className: this.props.classNameWrapper, value: written(this.props.value),
        onChange: event => this.props.onChange(event.target.value), onFocus: this.props.setActiveStyle, onBlur: this.props.setInactiveStyle,
      })
    },
  })
  window.CMS.registerWidget('datum', control)
  window.CMS.registerWidgetValueSerializer('datum', { serialize: written, deserialize: value => value })

  // Decap writes what has been emptied as an empty text or list, where the files
  // leave out the key.
  const empty = value => value === '' || value === null || value === undefined || value.size === 0
  const bare = value => value?.toJS ? value.map(bare).filter(inner => !empty(inner)) : value
  window.CMS.registerEventListener({ name: 'preSave', handler: ({ entry }) => bare(entry.get('data')) })
})()
