using ChurnLab.Frames;

namespace ChurnLab.Learning;

/// <summary>Sentences about data and settings that do not fit.</summary>
internal static class LearningErrors
{
    public static LearningException NoFeature(string name, IEnumerable<string> names)
    {
        string[] known = [.. names];
        var hint = NearestName.Of(name, known) is { } near ? $" Did you mean '{near}'?" : $" There are: {string.Join(", ", known.Take(20))}.";
        return new LearningException($"There is no feature '{name}'.{hint}");
    }

    public static LearningException NotNumbers(string name) =>
        new($"Feature '{name}' holds categories where numbers are needed: encode it first, for example with a one-hot encoder.");

    public static LearningException NotCategories(string name) =>
        new($"Feature '{name}' holds numbers where categories are needed.");

    public static LearningException Missing(string model, string name, int count) =>
        new($"Feature '{name}' has {count} missing values, which {model} cannot take: "
            + "impute them first or take an estimator that can, such as gradient boosting.");

    public static LearningException Infinite(string name, int row) =>
        new($"Feature '{name}' is infinite in row {row}: replace it by a finite number or leave the row out.");

    public static LearningException OneClass(string model, double only) =>
        new(FormattableString.Invariant($"All rows are of class {only}: {model} needs rows of both classes."));

    /// <summary>What is asked of an output's feature where an output is made of all of them.</summary>
    public static LearningException Mixed(string output) =>
        new($"'{output}' is made of all features at once, so that its part cannot be given to one of them: explain the model on what the step gives.");

    /// <summary>A setting outside its range, with the name of the option.</summary>
    public static LearningException Setting(string model, string option, object got, string expected) =>
        new(FormattableString.Invariant($"{model}: {option} is {got}; expected {expected}."));
}
