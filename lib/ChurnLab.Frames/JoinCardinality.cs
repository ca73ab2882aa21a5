namespace ChurnLab.Frames;

/// <summary>How often a key may stand in each frame of a join; pandas <c>validate</c>.</summary>
public enum JoinCardinality
{
    /// <summary>Any number of times on the left, once on the right: clients and their cities. pandas <c>m:1</c>.</summary>
    ManyToOne,

    /// <summary>Once on each side. pandas <c>1:1</c>.</summary>
    OneToOne,

    /// <summary>Once on the left, any number of times on the right: clients and their payments. pandas <c>1:m</c>.</summary>
    OneToMany,

    /// <summary>Any number of times on both sides: every pair is a row of the result. pandas <c>m:m</c>.</summary>
    ManyToMany,
}
