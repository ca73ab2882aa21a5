using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ChurnLab.Notebooks.Reports.Html;

/// <summary>Makes <c>Markup.Of($"...")</c> encode every hole that is not markup, so a value cannot become markup by oversight.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupTemplate
{
    private readonly StringBuilder _html;

    public MarkupTemplate(int literalLength, int holes) => _html = new StringBuilder(literalLength + holes * 32);

    public void AppendLiteral(string literal) => _html.Append(literal);

    public void AppendFormatted(string? text) => Markup.AppendEncoded(_html, text ?? "");

    public void AppendFormatted(int number) => _html.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Markup markup) => _html.Append(markup.Html);

    public Markup ToMarkup() => new(_html.ToString());
}
