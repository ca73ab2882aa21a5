namespace ChurnLab.Frames.Cleaning;

/// <summary>What became of a text that is not among those that are right.</summary>
public enum TypoDecision
{
    /// <summary>Replaced: it differs in letter case, Ё for Е, spaces, or Latin letters that look Cyrillic.</summary>
    Respelt,

    /// <summary>Replaced: one right text is nearer than all others, and near enough.</summary>
    Repaired,

    /// <summary>Left as it is: several right texts are equally near.</summary>
    Ambiguous,

    /// <summary>Left as it is: no right text is near enough.</summary>
    TooFar,
}
