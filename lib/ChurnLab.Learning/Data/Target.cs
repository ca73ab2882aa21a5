using ChurnLab.Frames;

namespace ChurnLab.Learning;

/// <summary>What is to be predicted: two classes, written 0 and 1, or numbers.</summary>
public sealed class Target
{
    private readonly double[] _values;

    private Target(double[] values, bool isBinary)
    {
        (_values, IsBinary) = (values, isBinary);
        Positives = isBinary ? values.Count(value => value == 1) : 0;
    }

    /// <summary>Number of rows.</summary>
    public int Rows => _values.Length;

    /// <summary>Whether the values are classes: 1 for the positive one, 0 for the other.</summary>
    public bool IsBinary { get; }

    /// <summary>Rows of class 1; 0 for numbers.</summary>
    public int Positives { get; }

    /// <summary>Values, one per row, without a copy.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>Two classes.</summary>
    /// <param name="positive">Whether a row belongs to class 1, per row; copied.</param>
    public static Target Binary(ReadOnlySpan<bool> positive)
    {
        var values = new double[positive.Length];
        for (var row = 0; row < values.Length; row++)
            values[row] = positive[row] ? 1 : 0;
        return new Target(values, isBinary: true);
    }

    /// <summary>Two classes.</summary>
    /// <param name="classes">0 or 1 per row; copied.</param>
    /// <exception cref="LearningException">A value is neither 0 nor 1; the message names its row.</exception>
    public static Target Binary(ReadOnlySpan<double> classes)
    {
        for (var row = 0; row < classes.Length; row++)
        {
            if (classes[row] is not (0 or 1))
                throw new LearningException(FormattableString.Invariant($"Row {row} of the target is {classes[row]}: two classes are written 0 and 1."));
        }

        return new Target(classes.ToArray(), isBinary: true);
    }

    /// <summary>Two classes of a column without missing values.</summary>
    /// <param name="column">The column; true is class 1.</param>
    /// <exception cref="LearningException">A row has no value.</exception>
    public static Target Binary(BooleanColumn column)
    {
        for (var row = 0; row < column.Length; row++)
        {
            if (column.IsMissing(row))
                throw new LearningException($"Row {row} of '{column.Name}' has no value: leave rows without a label out before fitting.");
        }

        return Binary(Array.ConvertAll(column.AsSpan().ToArray(), value => (double)value));
    }

    /// <summary>Numbers.</summary>
    /// <param name="values">Number per row; copied.</param>
    /// <exception cref="LearningException">A value is missing or infinite; the message names its row.</exception>
    public static Target Numbers(ReadOnlySpan<double> values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            if (!double.IsFinite(values[row]))
                throw new LearningException(FormattableString.Invariant($"Row {row} of the target is {values[row]}: every row needs a finite number."));
        }

        return new Target(values.ToArray(), isBinary: false);
    }

    /// <summary>Takes some rows, in the order asked for; a row may be asked for repeatedly.</summary>
    /// <param name="rows">Rows, from 0.</param>
    public Target Take(ReadOnlySpan<int> rows)
    {
        var taken = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            taken[i] = _values[rows[i]];
        return new Target(taken, IsBinary);
    }
}
