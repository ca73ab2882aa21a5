namespace ChurnLab.Charts.Recipes;

/// <summary>A plot of rows: labels to the left, values across, texts to the right.</summary>
internal static class RowPlot
{
    private const double RowHeight = 27;
    private const double Gap = 8;

    /// <summary>The axis of the rows, the first on top; rows without a label have null.</summary>
    public static Axis Axis(IReadOnlyList<string?> labels)
    {
        var labelled = Enumerable.Range(0, labels.Count).Where(row => labels[row] is not null).ToArray();
        return new()
        {
            Type = AxisType.Linear,
            Range = new(labels.Count - 0.5, -0.5),
            TickVals = [.. labelled],
            TickText = [.. labelled.Select(row => RecipeText.Row(labels[row]!))],
            ShowGrid = true,
        };
    }

    /// <summary>Height of the plot in pixels.</summary>
    public static double Height(IReadOnlyList<string?> labels)
    {
        var lines = labels.Max(label => label is null ? 1 : RecipeText.Lines(RecipeText.Row(label)));
        return labels.Count * (RowHeight + ((lines - 1) * (RecipeText.LineHeight - 3)));
    }

    /// <summary>Texts right of the plot, one for each row; null for none.</summary>
    public static IEnumerable<Annotation> RightTexts(IReadOnlyList<string?> texts) => texts
        .Select((text, row) => (text, row))
        .Where(each => each.text is not null)
        .Select(each => new Annotation
        {
            Text = each.text,
            XRef = "paper",
            X = 1,
            XAnchor = XAnchor.Left,
            XShift = Gap,
            YRef = "y",
            Y = each.row,
            YAnchor = YAnchor.Middle,
            ShowArrow = false,
            Align = TextAlign.Left,
            Font = new() { Size = 12 },
        });

    /// <summary>The right margin that the texts need in pixels.</summary>
    public static double RightRoom(IEnumerable<string?> texts) =>
        texts.Max(text => text is null ? 0 : RecipeText.Width(text) * 12 / 13) + (2 * Gap);

    /// <summary>Rows in the order asked for; missing values last.</summary>
    public static int[] Order(IReadOnlyList<double> values, RowOrder order)
    {
        var rows = Enumerable.Range(0, values.Count);
        return order switch
        {
            RowOrder.Descending => [.. rows.OrderBy(row => double.IsNaN(values[row])).ThenByDescending(row => values[row])],
            RowOrder.Ascending => [.. rows.OrderBy(row => double.IsNaN(values[row])).ThenBy(row => values[row])],
            _ => [.. rows],
        };
    }

    /// <summary>An upright line to compare with.</summary>
    public static Shape Reference(double x) => new()
    {
        Type = ShapeType.Line,
        XRef = "x",
        X0 = x,
        X1 = x,
        YRef = "paper",
        Y0 = 0,
        Y1 = 1,
        Layer = ShapeLayer.Between,
        Line = new() { Color = Theme.TextColor, Width = 1.5, Dash = LineDash.Dash },
    };
}
