using System.Diagnostics.CodeAnalysis;

namespace ChurnLab.Charts;

/// <summary>A text of a figure: shown literally unless it is made by <see cref="Markup"/>.</summary>
/// <remarks>
/// plotly.js reads a subset of HTML (<c>b i br sub sup a span</c>), entities and, beside MathJax, TeX between dollars
/// in every string. A string assigned to a PlotText is escaped so that none of these applies; its line breaks stay line
/// breaks. See https://plotly.com/javascript/reference/layout/#layout-title-text.
/// </remarks>
public sealed record PlotText
{
    private PlotText(string value, string plain) => (Value, Plain) = (value, plain);

    /// <summary>The text as plotly.js is to read it: escaped, or markup as given.</summary>
    public string Value { get; }

    /// <summary>The text for terminals: without escapes and without tags.</summary>
    public string Plain { get; }

    /// <summary>Makes a text that plotly.js interprets; never pass values of data through here unescaped.</summary>
    /// <param name="markup">Text with plotly.js's tags, such as
    /// <c>"&lt;b&gt;%{x}&lt;/b&gt;&lt;extra&gt;&lt;/extra&gt;"</c>.</param>
    public static PlotText Markup(string markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        return new(markup, PseudoHtml.ToPlain(markup));
    }

    /// <summary>Escapes a value of data so that it can stand inside <see cref="Markup"/>.</summary>
    /// <param name="text">Any text.</param>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PseudoHtml.Escape(text);
    }

    /// <summary>Makes a text that is shown literally; null stays null.</summary>
    /// <param name="text">The text; its line breaks are kept.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator PlotText?(string? text) => text is null ? null : new(PseudoHtml.Escape(text), text);

    /// <summary>Returns <see cref="Plain"/>.</summary>
    public override string ToString() => Plain;
}
