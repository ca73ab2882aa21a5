using System.Globalization;

namespace ChurnLab.Learning.Tuning;

/// <summary>Value of a parameter in one trial.</summary>
/// <param name="Range">Values the parameter could take.</param>
/// <param name="Number">The number; of a category the index of the choice, from 0.</param>
public readonly record struct ParameterValue(ParameterRange Range, double Number)
{
    /// <summary>The value as text: the label of a choice, or the number with all its digits.</summary>
    public string Text => Range.Kind == ParameterKind.Category ? Range.Choices[(int)Number] : Number.ToString("R", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
