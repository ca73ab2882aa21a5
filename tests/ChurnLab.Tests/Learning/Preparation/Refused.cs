using ChurnLab.Learning;

namespace ChurnLab.Tests.Learning.Preparation;

/// <summary>Refusals by a sentence.</summary>
internal static class Refused
{
    /// <summary>Fails unless an action is refused and the sentence has a part.</summary>
    public static void With(string part, Func<object> action) =>
        Assert.Contains(part, Assert.Throws<LearningException>(action).Message, StringComparison.Ordinal);
}
