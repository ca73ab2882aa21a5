using ChurnLab.Notebooks.Formatting.Views;

namespace ChurnLab.Notebooks.Formatting.Rendering;

/// <summary>Takes the parts of a value that is written on one line.</summary>
internal interface IInlineSink
{
    /// <summary>Takes punctuation, names and remarks.</summary>
    void Literal(string text);

    /// <summary>Takes a text of the value.</summary>
    void Value(TextView text);

    /// <summary>Takes content of the value's own formatter.</summary>
    void Custom(CustomView custom);
}
