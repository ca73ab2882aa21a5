namespace ChurnLab.Insight.Explanation;

/// <summary>One reason for a prediction: a value of one feature and how far it moves the output.</summary>
/// <param name="Feature">Name of the column.</param>
/// <param name="Text">The value in words, such as «возраст 31 год» or «балл: не указано».</param>
/// <param name="Contribution">How far it moves the output away from the base value, in the unit of the output.</param>
/// <param name="Effect">The move in words: «+12,0 п. п.», of log odds «шансы выше в 1,8 раза».</param>
public sealed record Reason(string Feature, string Text, double Contribution, string Effect)
{
    /// <summary>The reason with its effect, such as «возраст 31 год (+12,0 п. п.)».</summary>
    public override string ToString() => $"{Text} ({Effect})";
}
