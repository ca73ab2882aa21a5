using System.Reflection;

namespace ChurnLab.Learning;

/// <summary>Settings of something that learns from data; it never changes, and fitting it makes a new object.</summary>
public abstract record Estimator
{
    /// <summary>Name as the field has it, such as «LogisticRegression».</summary>
    public virtual string Name => GetType().Name;

    /// <summary>Whether rows with missing values may be fitted and predicted.</summary>
    public virtual bool TakesMissing => false;

    /// <summary>Whether features of categories may be fitted and predicted as they are.</summary>
    public virtual bool TakesCategories => false;

    /// <summary>Whether it hands columns to parts that check for themselves what they take, so that nothing is checked before.</summary>
    private protected virtual bool PartsCheck => false;

    /// <summary>Settings by name, in the order they are declared: what is printed, compared and kept with a saved model.</summary>
    public virtual IReadOnlyList<KeyValuePair<string, object?>> Parameters() =>
    [
        .. GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is not null)
            .Select(property => KeyValuePair.Create(property.Name, property.GetValue(this))),
    ];

    /// <summary>Checks settings; overridden where they have ranges.</summary>
    /// <exception cref="LearningException">A setting is outside its range; the message names it.</exception>
    protected virtual void CheckSettings()
    {
    }

    /// <summary>Checks settings and data before a fit.</summary>
    private protected TrainingData Checked(FeatureTable x, Target? y, FitContext? context)
    {
        CheckSettings();
        var data = TrainingData.Of(x, y, context);
        if (PartsCheck)
            return data;
        foreach (var column in data.X.Columns)
        {
            if (!TakesCategories && column is CategoryFeature)
                throw LearningErrors.NotNumbers(column.Name);
            if (!TakesMissing && column.MissingCount > 0)
                throw LearningErrors.Missing(Name, column.Name, column.MissingCount);
        }

        return data;
    }
}
