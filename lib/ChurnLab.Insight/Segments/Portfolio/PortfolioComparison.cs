using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Texts;

namespace ChurnLab.Insight.Segments;

/// <summary>A portfolio beside others of the same rows, such as published ones, and beside a model's list of as many clients.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class PortfolioComparison : IShown
{
    private readonly SegmentWords _words;
    private readonly bool _hasModel;

    /// <summary>Collects what is compared.</summary>
    /// <param name="name">What the portfolio is called.</param>
    /// <param name="portfolio">The portfolio.</param>
    /// <param name="others">Other portfolios with their names, such as those of <see cref="SegmentPortfolio.Of"/>. Range: 0 or more.</param>
    /// <param name="ceiling">A model's list of risks; null for none.</param>
    /// <exception cref="InsightException">A portfolio is one of other rows.</exception>
    public PortfolioComparison(
        string name, SegmentPortfolio portfolio, IReadOnlyList<(string Name, SegmentPortfolio Portfolio)> others, ModelCeiling? ceiling = null)
    {
        foreach (var (other, compared) in others)
        {
            if (compared.AllRows != portfolio.AllRows || compared.AllPositives != portfolio.AllPositives)
            {
                throw new InsightException(
                    $"Portfolio '{other}' is one of {compared.AllRows} rows, {compared.AllPositives} of class 1; "
                    + $"'{name}' of {portfolio.AllRows}, {portfolio.AllPositives}: only portfolios of the same rows can be compared.");
            }
        }

        (_words, _hasModel) = (portfolio.Words, ceiling is not null);
        Lines = [LineOf(name, portfolio, ceiling), .. others.Select(other => LineOf(other.Name, other.Portfolio, ceiling))];
    }

    /// <summary>A line per portfolio, in the order given.</summary>
    public IReadOnlyList<PortfolioComparisonLine> Lines { get; }

    /// <summary>How the first portfolio does against the others and the model.</summary>
    public Finding Finding()
    {
        var first = Lines[0];
        string[] sentences =
        [
            InsightTexts.Get("Comparison.First", first.Name, PortfolioTexts.Clients(first.Size), _words.Left, PortfolioTexts.Rate(first.Rate),
                RussianText.Percent(first.Coverage), _words.Leavers),
            .. Lines.Skip(1).Select(line => InsightTexts.Get("Comparison.Other", line.Name, PortfolioTexts.Clients(line.Size),
                RussianText.Percent(line.Rate.Value), RussianText.Percent(line.Coverage))),
            .. _hasModel && first.Size > 0
                ? [InsightTexts.Get("Comparison.Model", RussianText.Percent(first.ModelRate), RussianText.Percent(first.ModelCoverage))]
                : Array.Empty<string>(),
        ];
        var headline = InsightTexts.Get("Comparison.Headline", first.Name, RussianText.Percent(first.Coverage), _words.Leavers);
        return new Finding(headline, string.Join(' ', sentences), Lines.Skip(1).All(line => first.Coverage > line.Coverage));
    }

    /// <summary>A row per portfolio: segments, clients, rate, coverage and what as many clients at the top of the model's list show.</summary>
    public Frame ToFrame()
    {
        List<Column> columns =
        [
            new TextColumn(InsightTexts.Get("Comparison.Portfolio"), Lines.Select(line => line.Name)),
            new IntegerColumn(InsightTexts.Get("Comparison.Segments"), Lines.Select(line => (long?)line.Portfolio.Segments.Count)),
            new IntegerColumn(InsightTexts.Get("Portfolio.Size"), Lines.Select(line => (long?)line.Size)),
            Share("Portfolio.Rate", line => line.Rate.Value),
            Share("Portfolio.Coverage", line => line.Coverage),
            Share("Comparison.Overlap", line => line.Portfolio.LargestOverlap),
        ];
        if (_hasModel)
            columns.AddRange([Share("Comparison.ModelRate", line => line.ModelRate), Share("Comparison.ModelCoverage", line => line.ModelCoverage)]);
        return new Frame([.. columns]);
    }

    /// <inheritdoc/>
    public string ToHtml() => Finding().ToHtml() + Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Finding().ToText() + "\n" + Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static PortfolioComparisonLine LineOf(string name, SegmentPortfolio portfolio, ModelCeiling? ceiling) =>
        new(name, portfolio, ceiling?.Rate(portfolio.Size).Value ?? double.NaN, ceiling?.Coverage(portfolio.Size) ?? double.NaN);

    private NumberColumn Share(string title, Func<PortfolioComparisonLine, double> value) =>
        new(_words.Title(title), Lines.Select(line => (double?)value(line)));

    private FrameTable Table()
    {
        var frame = ToFrame();
        var table = frame.ToTable(new TableOptions { MaxRows = Math.Max(2, Lines.Count), ShowSize = false });
        return table.WithNumbers(CellFormat.Percent())
            .WithColumn(InsightTexts.Get("Comparison.Overlap"), format: CellFormat.Number(2));
    }
}
