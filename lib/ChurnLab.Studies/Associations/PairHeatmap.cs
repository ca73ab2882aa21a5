using ChurnLab.Charts;
using ChurnLab.Frames;

namespace ChurnLab.Studies.Associations;

/// <summary>A heat map of what belongs to pairs of columns: one triangle, without the diagonal, says all.</summary>
internal static class PairHeatmap
{
    private const double RowHeight = 35;
    private const double AroundRows = 190;
    private const int FewestRows = 3;

    // Longer titles of rows are cut on a telephone.
    private const int RowLetters = 20;

    // Titles of columns stand upright there and take their length from the height of the rows, two lines of which need it.
    private const double UprightLetter = 6.5;

    /// <summary>Draws it.</summary>
    /// <param name="titles">Titles of the columns; at least two.</param>
    /// <param name="cellOf">Strength of a pair, whether it is more than chance, and its hover text; strengths that are NaN stay empty.</param>
    /// <param name="scale">Greatest strength and how the colour bar is labelled; null: the greatest there is.</param>
    public static Figure Of(
        IReadOnlyList<string> titles, Func<int, int, (double Strength, bool IsResolved, string Hover)> cellOf, (double? Most, string TickFormat) scale)
    {
        var side = titles.Count - 1;
        var (values, texts, hovers) = (new double?[side, side], new string?[side, side], new string?[side, side]);
        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column++)
            {
                (double Strength, bool IsResolved, string Hover) cell = column > row ? (double.NaN, false, "") : cellOf(row + 1, column);
                var text = double.IsNaN(cell.Strength) ? "" : RussianText.Number(cell.Strength, 2);
                values[row, column] = double.IsNaN(cell.Strength) ? null : cell.Strength;
                texts[row, column] = cell.IsResolved || text.Length == 0 ? text : $"({text})";
                hovers[row, column] = cell.Hover;
            }
        }

        var rows = titles.Skip(1).Select(title => TitleWrap.Wrap(title, RowLetters)).ToList();
        var upright = rows.Exists(title => title.Contains('\n', StringComparison.Ordinal)) ? UprightLetter * titles.Max(title => title.Length) : 0;
        return Chart.Heatmap(values, titles.Take(side), rows)
            .WithTraces<HeatmapTrace>(trace => trace with
            {
                Text = texts,
                TextTemplate = PlotText.Markup("%{text}"),
                HoverText = hovers,
                HoverInfo = "text",
                HoverOnGaps = false,
                ZMin = 0,
                ZMax = scale.Most,
                ColorBar = new() { TickFormat = scale.TickFormat },
            })
            .WithHeight(AroundRows + upright + (Math.Max(FewestRows, side) * RowHeight));
    }
}
