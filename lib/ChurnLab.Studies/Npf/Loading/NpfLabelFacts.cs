using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>What the labels tell, and what tells more than they do.</summary>
public sealed record NpfLabelFacts
{
    /// <summary>Number of labelled rows, one an account and quarter.</summary>
    public required long Labelled { get; init; }

    /// <summary>Those that say that the account was closed.</summary>
    public required long Leaving { get; init; }

    /// <summary>Those of them that have a later row of the account: they name no closing.</summary>
    public required long NotLast { get; init; }

    /// <summary>First quarter with a row that says so; null where there is none.</summary>
    public required Quarter? FirstLeaving { get; init; }

    /// <summary>Number of labelled rows before it.</summary>
    public required long LabelledBefore { get; init; }

    /// <summary>Last quarter of the rows.</summary>
    public required Quarter Last { get; init; }

    /// <summary>Last quarter whose labels are told.</summary>
    public required Quarter LastLabelled { get; init; }

    /// <summary>Number of labelled rows after it.</summary>
    public required long LabelledAfter { get; init; }

    /// <summary>Those of them that say that the account was closed.</summary>
    public required long LeavingAfter { get; init; }

    /// <summary>
    /// Number of accounts whose closing the operations tell: they pay out all there is. The history holds those up to the quarter after the
    /// last told one, since later ones are known of some accounts only.
    /// </summary>
    public required long ClosedByOperations { get; init; }

    /// <summary>Number of accounts whose closing the label alone tells; it is set to the quarter after the row.</summary>
    public required long ClosedByLabel { get; init; }

    /// <summary>Number of accounts that the operations close and the label of their last row, told, does not.</summary>
    public required long Contradicted { get; init; }

    /// <summary>Number of unlabelled rows of quarters whose labels are told, whose own label the operations give away as a closing.</summary>
    public required long GivenAway { get; init; }

    /// <summary>Share of labelled rows, up to the last told quarter, that say that the account was closed; NaN where there are none.</summary>
    public double Share => (double)(Leaving - LeavingAfter) / (Labelled - LabelledAfter);
}
