using ChurnLab.Frames;

namespace ChurnLab.Learning;

/// <summary>Features of the columns of a frame.</summary>
internal static class FrameFeatures
{
    public static FeatureColumn Of(Column column) => column switch
    {
        NumberColumn numbers => new NumberFeature(column.Name, numbers.AsSpan()),
        TextColumn text => new CategoryFeature(text),
        IntegerColumn integers => NumberFeature.Over(column.Name, Values(integers, static (source, row) => source.AsSpan()[row])),
        BooleanColumn truths => NumberFeature.Over(column.Name, Values(truths, static (source, row) => source.AsSpan()[row])),
        _ => throw new LearningException(
            $"Column '{column.Name}' holds {column.Kind} values, which are no feature: turn them into numbers first, such as days since a date."),
    };

    private static double[] Values<TColumn>(TColumn column, Func<TColumn, int, double> value)
        where TColumn : Column
    {
        var values = new double[column.Length];
        for (var row = 0; row < values.Length; row++)
            values[row] = column.IsMissing(row) ? double.NaN : value(column, row);
        return values;
    }
}
