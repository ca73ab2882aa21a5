using ChurnLab.Learning.Boosting;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>A size of the trees of boosting.</summary>
/// <param name="Key">Name within the library.</param>
/// <param name="Settings">Settings of a hazard of this shape.</param>
internal sealed record BoostingShape(string Key, GradientBoostingClassifier Settings)
{
    /// <summary>What readers call it.</summary>
    public string Name => StudyTexts.Get("Npf.Shape." + Key);
}
