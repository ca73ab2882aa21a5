namespace ChurnLab.Learning.Pipelines;

/// <summary>What steps one after another promise together.</summary>
internal static class Stages
{
    public static bool TakeMissing(IEnumerable<Transformer> steps, bool last) => Take(steps.Select(step => (step.TakesMissing, step.GivesMissing)), last);

    public static bool TakeMissing(IEnumerable<FittedTransformer> steps, bool last) => Take(steps.Select(step => (step.TakesMissing, step.GivesMissing)), last);

    public static bool TakeCategories(IEnumerable<Transformer> steps, bool last) =>
        Take(steps.Select(step => (step.TakesCategories, step.GivesCategories)), last);

    public static IEnumerable<KeyValuePair<string, object?>> Parameters(IReadOnlyList<Transformer> steps) =>
        steps.Index().SelectMany(step => Parameters($"Steps[{step.Index}]", step.Item));

    /// <summary>The name of a part under its own key, then its settings.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Parameters(string key, Estimator part) =>
    [
        KeyValuePair.Create(key, (object?)part.Name),
        .. part.Parameters().Select(own => KeyValuePair.Create($"{key}.{own.Key}", own.Value)),
    ];

    /// <summary>Features for the step at a place, which needs some.</summary>
    public static FeatureTable NotEmpty(FeatureTable x, IReadOnlyList<Transformer> steps, int place) => x.Columns.Count > 0
        ? x
        : throw new LearningException($"{steps[place - 1].Name} keeps no feature: nothing is left to learn from. Ask it for less, or leave it out.");

    /// <summary>Place in a schema of the feature that each named output of steps is made of.</summary>
    public static int[] Origins(FeatureSchema schema, IEnumerable<FittedTransformer> steps, IEnumerable<string> outputs)
    {
        var places = schema.Names.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        foreach (var step in steps)
        {
            var origins = step.Origins;
            places = step.OutputNames.Index().ToDictionary(item => item.Item, item => places[step.Schema.Names[origins[item.Index]]], StringComparer.Ordinal);
        }

        return [.. outputs.Select(name => places[name])];
    }

    /// <summary>Whether a stage that was read from a file gets what it needs from the one before it.</summary>
    public static bool Fit(IReadOnlyList<string> given, FeatureSchema needed)
    {
        var names = given.ToHashSet(StringComparer.Ordinal);
        return needed.Names.All(names.Contains);
    }

    // Up to the first step that puts an end to them, every step has to take them; where none does, what follows the steps has to.
    private static bool Take(IEnumerable<(bool Takes, bool Gives)> steps, bool last)
    {
        foreach (var (takes, gives) in steps)
        {
            if (!takes || !gives)
                return takes;
        }

        return last;
    }
}
