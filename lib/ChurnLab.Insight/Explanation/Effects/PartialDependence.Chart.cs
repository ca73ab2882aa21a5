using ChurnLab.Charts;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Explanation;

/// <content>The effect as a figure.</content>
public sealed partial class PartialDependence
{
    private const int MostLines = 60;
    private const string LineColor = "rgba(128,128,128,0.35)";

    /// <summary>
    /// The mean output along the feature with lines of single rows, and below it how many rows are there; levels of a category with the
    /// range of nine tenths of the rows. The title is the finding.
    /// </summary>
    /// <param name="words">What the feature and its values are called; null: their own names.</param>
    /// <param name="lines">Lines of single rows; those of levels are never drawn.</param>
    public Figure Figure(Vocabulary? words = null, IceLines lines = IceLines.Plain)
    {
        var named = (words ?? Vocabulary.Empty)[Feature];
        var isCentred = lines == IceLines.Centred && _grid.Levels is null;
        var figure = _grid.Levels is null
            ? EffectPanels.Of([.. Singles(lines, named), Mean(named, isCentred)], Strip(named))
            : EffectPanels.Of([LevelMeans(named)], EffectPanels.Places(CountsOfPoints()));
        var subtitle = _grid.Levels is not null ? "Effects.PdpLevels"
            : lines == IceLines.None ? "Effects.PdpMean"
            : isCentred ? "Effects.PdpCentred"
            : "Effects.PdpLines";
        return figure
            .WithTitle(Finding(words).Headline, InsightTexts.Get(subtitle))
            .WithXTitle(EffectPanels.Title(named))
            .WithXAxis(axis => _grid.Levels is null ? axis : axis with
            {
                Range = new(-0.5, _grid.Count - 0.5),
                TickVals = [.. Enumerable.Range(0, _grid.Count)],
                TickText = [.. Enumerable.Range(0, _grid.Count).Select(point => TitleWrap.Wrap(_grid.Called(point, named), 12))],
            })
            .WithYTitle(isCentred ? Scale.MoveTitle : Scale.LevelTitle)
            .WithYAxis(axis => Output == ModelOutput.Probability ? axis with { TickFormat = isCentred ? "+.1~%" : ".1~%" } : axis);
    }

    private IEnumerable<Trace> Singles(IceLines lines, FeatureWords words)
    {
        if (lines == IceLines.None)
            yield break;
        var rows = FeatureGrid.Spread(Rows.Count, MostLines);
        // A gap after each line, so that all are one trace.
        yield return new ScatterTrace
        {
            Mode = ScatterMode.Lines,
            X = [.. rows.SelectMany(_ => _grid.Numbers.Select(number => number / words.Scale).Append(double.NaN))],
            Y = [.. rows.SelectMany(row => Enumerable.Range(0, _grid.Count)
                .Select(point => lines == IceLines.Centred ? Centred(row, point) : Individual(row, point)).Append(double.NaN))],
            Line = new() { Color = LineColor, Width = 1 },
            HoverInfo = "skip",
            ShowLegend = false,
        };
    }

    private ScatterTrace Mean(FeatureWords words, bool isCentred) => new()
    {
        Mode = ScatterMode.LinesMarkers,
        X = [.. _grid.Numbers.Select(number => number / words.Scale)],
        Y = [.. Average.Select(average => isCentred ? average - Average[0] : average)],
        Line = new() { Color = Theme.ColorWay[0], Width = 3 },
        Marker = new() { Color = Theme.ColorWay[0], Size = 6, Opacity = 1 },
        HoverText = [.. Enumerable.Range(0, _grid.Count).Select(point => Sentence(point, words))],
        HoverInfo = "text",
        ShowLegend = false,
    };

    private ScatterTrace LevelMeans(FeatureWords words)
    {
        double[] lower = [.. _outputs.Select(outputs => Quantile.Of(outputs, 0.05))];
        double[] upper = [.. _outputs.Select(outputs => Quantile.Of(outputs, 0.95))];
        return new()
        {
            Mode = ScatterMode.Markers,
            X = [.. Enumerable.Range(0, _grid.Count)],
            Y = [.. Average],
            // Of skewed outputs the mean may lie outside the range.
            ErrorY = new()
            {
                Array = [.. upper.Select((end, point) => Math.Max(0, end - Average[point]))],
                ArrayMinus = [.. lower.Select((end, point) => Math.Max(0, Average[point] - end))],
                Symmetric = false,
                Color = LineColor,
                Thickness = 4,
                Width = 0,
            },
            Marker = new() { Color = Theme.ColorWay[0], Size = 11, Opacity = 1 },
            HoverText = [.. Enumerable.Range(0, _grid.Count).Select(point => Sentence(point, words))],
            HoverInfo = "text",
            ShowLegend = false,
        };
    }

    private string Sentence(int point, FeatureWords words) =>
        InsightTexts.Get("Effects.Hover", _grid.Called(point, words), Scale.Level(Average[point]));

    private int[] CountsOfPoints()
    {
        var counts = new int[_grid.Count];
        for (var row = 0; row < _column.Length; row++)
        {
            if (_grid.Nearest(_column, row) is >= 0 and var point)
                counts[point]++;
        }

        return counts;
    }

    // All rows, not only those that were asked.
    private BarTrace Strip(FeatureWords words) => EffectPanels.Histogram(((NumberFeature)_column).Values, (_grid.Numbers[0], _grid.Numbers[^1]), words);
}
