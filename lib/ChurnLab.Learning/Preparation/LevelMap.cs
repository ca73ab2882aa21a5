namespace ChurnLab.Learning.Preparation;

/// <summary>Values for the levels of a column by what was learnt of levels.</summary>
internal static class LevelMap
{
    /// <summary>A value per code of a column, the first for code −1.</summary>
    /// <param name="column">The column.</param>
    /// <param name="levels">Levels of the fit.</param>
    /// <param name="value">Value of a place among them, of <see cref="CategoryFeature.MissingCode"/> and of <see cref="CategoryFeature.UnseenCode"/>.</param>
    public static T[] Of<T>(CategoryFeature column, IReadOnlyList<string> levels, Func<int, T> value)
    {
        var places = new Dictionary<string, int>(levels.Count, StringComparer.Ordinal);
        foreach (var (place, level) in levels.Index())
            places.Add(level, place);
        var values = new T[column.Levels.Count + 1];
        values[0] = value(CategoryFeature.MissingCode);
        foreach (var (code, level) in column.Levels.Index())
            values[code + 1] = value(places.GetValueOrDefault(level, CategoryFeature.UnseenCode));
        return values;
    }

    /// <summary>The sentence for the first row with a level, or without a value, that the fit did not see.</summary>
    public static LearningException Unseen(CategoryFeature column, int row)
    {
        var code = column.Codes[row];
        return new LearningException(code == CategoryFeature.MissingCode
            ? $"Feature '{column.Name}' has no value in row {row}, and no row of the fit lacked one: impute it, or let the encoder ignore what it has not seen."
            : $"Feature '{column.Name}' is '{column.Levels[code]}' in row {row}, a level that no row of the fit had: "
                + "let the encoder ignore unseen levels, or fit it to rows that have it.");
    }
}
